package org.fachui.auction.bidding.oracle;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fachui.auction.bidding.application.LotArbiter.Opening;
import org.fachui.auction.bidding.infrastructure.LuaScripts;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.oracle.ScriptedLot.Seen;
import org.fachui.devstack.stores.RedisServer;

/** Plays the course of a seed on scripts and model, and looks for the first difference. */
final class Comparison implements AutoCloseable {
  private static final Pattern KIND = Pattern.compile("\"kind\":\"([A-Z_]+)\"");
  private static final Duration[] LONGEST_WITHOUT_TICK = {
    Duration.ofSeconds(3), Duration.ofHours(1)
  };

  private final TestBucket bucket;
  private final boolean heldClock;
  private final Map<String, Integer> seen = new TreeMap<>();

  private Comparison(TestBucket bucket, boolean heldClock) {
    this.bucket = bucket;
    this.heldClock = heldClock;
  }

  /** Every decision falls on the millisecond that the seed says. */
  static Comparison atChosenInstants(RedisServer redis, LuaScripts scripts) {
    return new Comparison(new TestBucket(redis, new Bucket(17), scripts), true);
  }

  /** Decisions fall where the clock of Redis puts them; the model is told. */
  static Comparison onTheClockOfRedis(RedisServer redis, LuaScripts scripts) {
    return new Comparison(new TestBucket(redis, new Bucket(18), scripts), false);
  }

  /** How often each outcome and each kind of record was seen, on both sides alike. */
  Map<String, Integer> seen() {
    return seen;
  }

  /** Plays so many commands on one lot; the difference says seed, step and both answers. */
  Optional<String> firstDifference(long seed, int commands) {
    Random random = new Random(seed);
    long begin =
        heldClock ? TestBucket.FAR_AHEAD_MS + random.nextInt(1_000_000) : bucket.redisClock();
    long epoch = 1L + random.nextInt(12);
    Duration withoutTick = LONGEST_WITHOUT_TICK[random.nextInt(2)];
    bucket.beginAt(begin, epoch);
    SeededTerms terms = new SeededTerms(random, heldClock ? 1_000 : 5, begin);
    Opening opening = terms.opening(bucket.bucket());
    ScriptedLot scripted = new ScriptedLot(bucket, opening.lot(), withoutTick, epoch);
    ModelLot model = new ModelLot(epoch, begin, withoutTick.toMillis());
    SeededCourse course = new SeededCourse(random);

    Seen opened = scripted.open(opening);
    Answer expected = model.open(opening, opened.at().orElse(begin));
    Optional<String> difference = difference(seed, 0, opening, begin, opened.answer(), expected);
    long now = begin;
    for (int n = 1; n <= commands && difference.isEmpty(); n++) {
      now = heldClock ? terms.after(now, model.state()) : bucket.redisClock();
      Step step = n == 1 ? course.firstPaddles() : course.next(model, now);
      difference = compare(seed, n, step, now, scripted, model);
    }
    return difference;
  }

  private Optional<String> compare(
      long seed, int n, Step step, long now, ScriptedLot scripted, ModelLot model) {
    if (heldClock) {
      bucket.holdClockAt(now);
    }
    Seen actual = scripted.perform(step, now);
    long at = heldClock ? now : instantOf(actual, now);
    return difference(seed, n, step, at, actual.answer(), model.perform(step, at));
  }

  /** What the scripts say, else one on the side of the lot's end that they saw. */
  private long instantOf(Seen actual, long before) {
    return actual.at().orElseGet(() -> actual.notDue() ? before : bucket.redisClock());
  }

  private Optional<String> difference(
      long seed, int n, Object step, long at, Answer actual, Answer expected) {
    count(expected);
    if (actual.equals(expected)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "seed %d, step %d, at %d%n  %s%n  scripts: %s%n  model:   %s",
            seed,
            n,
            at,
            step,
            actual,
            expected));
  }

  private void count(Answer answer) {
    String[] words = answer.outcome().split(" ", 3);
    seen.merge(words[0].equals("REFUSED") ? words[1] : words[0], 1, Integer::sum);
    for (String record : answer.records()) {
      Matcher kind = KIND.matcher(record);
      if (kind.find()) {
        seen.merge(kind.group(1), 1, Integer::sum);
      }
    }
  }

  @Override
  public void close() {
    bucket.close();
  }
}
