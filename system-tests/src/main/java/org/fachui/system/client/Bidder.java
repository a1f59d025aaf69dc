package org.fachui.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fachui.system.client.LogEntry.Answered;
import org.fachui.system.client.LogEntry.Question;
import org.fachui.system.client.LogEntry.Sent;
import org.fachui.system.client.LogEntry.Unanswered;
import org.fachui.system.http.Answer;
import org.fachui.system.http.HttpConnection;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.jspecify.annotations.Nullable;

/**
 * One person who bids, on one connection, one bid at a time. On a time-out, a broken connection or
 * a temporary refusal the same key is sent again; a 202 is asked about and then forced.
 */
public final class Bidder implements AutoCloseable {

  /**
   * What a bidder needs of the world.
   *
   * @param door where the next connection goes
   * @param token a valid bearer token, asked for before every request
   */
  public record World(
      Supplier<Site> door,
      Supplier<String> token,
      InstantSource clock,
      Pause pause,
      BidPolicy policy) {}

  private final World world;
  private final BidKeys keys;
  private final BidderLog log;
  private @Nullable HttpConnection connection;
  private String host = "";

  public Bidder(World world, BidKeys keys, BidderLog log) {
    this.world = world;
    this.keys = keys;
    this.log = log;
  }

  public BidderLog log() {
    return log;
  }

  /** Makes a key and bids with it. */
  public BidAnswer bid(UUID lot, long amountFen, long epoch) {
    return send(lot, keys.next(), amountFen, epoch);
  }

  /** Sends a bid whose key is already made: the first time or again. */
  public BidAnswer send(UUID lot, UUID key, long amountFen, long epoch) {
    long untilMs = world.clock.millis() + world.policy.giveUpAfter().toMillis();
    boolean doubtful = false;
    for (int attempt = 1; attempt == 1 || world.clock.millis() < untilMs; attempt++) {
      log.append(
          new Sent(
              world.clock.millis(), lot.toString(), key.toString(), amountFen, epoch, attempt));
      Optional<Answer> answer = ask(lot, key, Question.BID, bidding(lot, key, amountFen, epoch));
      if (answer.isPresent() && answer.get().status() == 202) {
        return resolve(lot, key, answer.get(), untilMs);
      }
      if (answer.isPresent() && isFinal(answer.get().status())) {
        BidAnswer decision = decision(answer.get());
        return doubtful && isStale(decision) ? force(lot, key) : decision;
      }
      doubtful |= answer.isEmpty() || answer.get().status() == 500;
      world.pause.of(answer.flatMap(Bidder::retryAfter).orElse(world.policy.pauseAfter(attempt)));
    }
    return new BidAnswer.Unresolved();
  }

  /** Forces an answer for a bid, whatever is known of it. */
  public BidAnswer force(UUID lot, UUID key) {
    long untilMs = world.clock.millis() + world.policy.giveUpAfter().toMillis();
    return askUntil(lot, key, Question.RESOLUTION, Integer.MAX_VALUE, untilMs)
        .orElseGet(BidAnswer.Unresolved::new);
  }

  private BidAnswer resolve(UUID lot, UUID key, Answer unknown, long untilMs) {
    world.pause.of(retryAfter(unknown).orElse(world.policy.backOff()));
    return askUntil(lot, key, Question.STATUS, world.policy.pollsBeforeResolution(), untilMs)
        .or(() -> askUntil(lot, key, Question.RESOLUTION, Integer.MAX_VALUE, untilMs))
        .orElseGet(BidAnswer.Unresolved::new);
  }

  private Optional<BidAnswer> askUntil(
      UUID lot, UUID key, Question question, int timesMax, long untilMs) {
    for (int i = 1; i <= timesMax && (i == 1 || world.clock.millis() < untilMs); i++) {
      Optional<Answer> answer = ask(lot, key, question, asking(lot, key, question));
      Optional<BidAnswer> known = answer.flatMap(Bidder::status);
      if (known.isPresent()) {
        return known;
      }
      world.pause.of(answer.flatMap(Bidder::retryAfter).orElse(world.policy.pauseAfter(i)));
    }
    return Optional.empty();
  }

  private Request bidding(UUID lot, UUID key, long amountFen, long epoch) {
    return Request.of("POST", "/auction/api/lots/" + lot + "/bids")
        .with("Idempotency-Key", key.toString())
        .json("{\"amountFen\":" + amountFen + ",\"epoch\":" + epoch + "}");
  }

  private static Request asking(UUID lot, UUID key, Question question) {
    String status = "/auction/api/lots/" + lot + "/bids/" + key;
    return question == Question.STATUS
        ? Request.get(status)
        : Request.of("POST", status + "/resolution");
  }

  private Optional<Answer> ask(UUID lot, UUID key, Question question, Request request) {
    try {
      Answer answer = exchange(request.bearing(world.token.get()));
      log.append(
          new Answered(
              world.clock.millis(),
              lot.toString(),
              key.toString(),
              question,
              answer.status(),
              answer.header("Retry-After").isPresent(),
              answer.text()));
      return Optional.of(answer);
    } catch (IOException e) {
      close();
      log.append(
          new Unanswered(
              world.clock.millis(), lot.toString(), key.toString(), question, String.valueOf(e)));
      return Optional.empty();
    }
  }

  private Answer exchange(Request request) throws IOException {
    HttpConnection open = connection;
    if (open == null || !open.reusable()) {
      Site next = world.door.get();
      open = next.open();
      host = next.host();
      connection = open;
    }
    return open.exchange(request.encoded(host), true, world.policy.answerWithin());
  }

  /** A rebuild has begun a new epoch: an earlier attempt may have been recorded before it. */
  private static boolean isStale(BidAnswer decision) {
    return decision instanceof BidAnswer.Refused refused && refused.reason().equals("STALE_EPOCH");
  }

  private static boolean isFinal(int status) {
    return status < 500 && status != 429 && status != 401;
  }

  private static BidAnswer decision(Answer answer) {
    JsonNode body = Json.parseLeniently(answer.text());
    return answer.status() == 201
        ? new BidAnswer.Recorded(body)
        : new BidAnswer.Refused(answer.status(), body.path("reason").asText(), body);
  }

  private static Optional<BidAnswer> status(Answer answer) {
    if (answer.status() != 200) {
      return Optional.empty();
    }
    JsonNode body = Json.parseLeniently(answer.text());
    return switch (body.path("state").asText()) {
      case "RECORDED" -> Optional.of(new BidAnswer.Recorded(body.path("recorded")));
      case "REFUSED" -> {
        JsonNode refusal = body.path("refusal");
        yield Optional.of(
            new BidAnswer.Refused(
                refusal.path("status").asInt(), refusal.path("reason").asText(), refusal));
      }
      case "NOT_RECORDED" -> Optional.of(new BidAnswer.NotRecorded());
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> retryAfter(Answer answer) {
    return answer
        .header("Retry-After")
        .filter(text -> text.matches("\\d{1,3}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }

  @Override
  public void close() {
    HttpConnection open = connection;
    connection = null;
    if (open != null) {
      open.close();
    }
  }
}
