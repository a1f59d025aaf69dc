package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one actor move at a time. Who is next and how long a step takes is drawn from the seed, and
 * from nothing else: every actor has a virtual thread only to keep its place in production code.
 * Time passes by steps, and when nobody can move it goes on to the next instant at which somebody
 * can.
 */
final class Scheduler {
  private static final int ONE_IN = 250;
  private static final int LONGEST_HICCUP_MS = 2_500;

  private final Random random;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Actor> candidates = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private long nowMs;
  private @Nullable Actor current;
  private @Nullable Throwable failure;
  private boolean ending;

  Scheduler(Random random, long beginMs) {
    this.random = random;
    this.nowMs = beginMs;
  }

  long nowMs() {
    return nowMs;
  }

  Actor current() {
    Actor actor = current;
    if (actor == null) {
      throw new IllegalStateException("nobody moves");
    }
    return actor;
  }

  /** Adds somebody who begins after a while, as part of a process or on his own. */
  void spawn(@Nullable Host via, long afterMs, Runnable body) {
    var self = new Actor[1];
    self[0] = new Actor(via, nowMs + afterMs, () -> live(self[0], body));
    actors.add(self[0]);
  }

  private void live(Actor self, Runnable body) {
    self.awaitBaton();
    try {
      if (!ending && !self.doomed()) {
        body.run();
      }
    } catch (Crash gone) {
      assert gone != null;
    } catch (RuntimeException | Error failed) {
      failure = failed;
      ending = true;
    }
    actors.remove(self);
    if (actors.isEmpty()) {
      over.countDown();
    } else {
      pass(pick());
    }
  }

  /** Runs until everybody has ended. */
  void run() {
    pass(pick());
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
    if (failure != null) {
      throw new IllegalStateException("an actor failed: " + failure, failure);
    }
  }

  /** Everybody ends where he stands. */
  void end() {
    ending = true;
  }

  /** One step takes a moment, and sometimes a long one; others may move in between. */
  void step() {
    nowMs += random.nextInt(3);
    long hiccup = random.nextInt(ONE_IN) == 0 ? random.nextInt(LONGEST_HICCUP_MS) : 0;
    pause(nowMs + hiccup, null);
  }

  void sleep(long ms) {
    pause(nowMs + ms, null);
  }

  /** Waits until something is so, or the time is over. */
  void await(BooleanSupplier ready, long atMostMs) {
    pause(nowMs + atMostMs, ready);
  }

  private void pause(long untilMs, @Nullable BooleanSupplier ready) {
    Actor self = current();
    self.sleepUntil(untilMs, ready);
    Actor next = pick();
    if (next != self) {
      pass(next);
      self.awaitBaton();
    }
    self.sleepUntil(nowMs, null);
    if (ending || self.doomed()) {
      throw new Crash();
    }
  }

  private void pass(Actor next) {
    current = next;
    next.hand();
  }

  /** Whoever is lost unwinds first; of all who can move, one by lot. */
  private Actor pick() {
    while (true) {
      candidates.clear();
      long earliest = Long.MAX_VALUE;
      for (Actor actor : actors) {
        if (ending || actor.doomed()) {
          return actor;
        }
        long at = actor.readyAtMs(nowMs);
        if (at <= nowMs) {
          candidates.add(actor);
        } else {
          earliest = Math.min(earliest, at);
        }
      }
      if (!candidates.isEmpty()) {
        return candidates.get(random.nextInt(candidates.size()));
      }
      nowMs = earliest;
    }
  }
}
