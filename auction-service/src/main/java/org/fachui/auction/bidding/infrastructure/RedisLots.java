package org.fachui.auction.bidding.infrastructure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.LotArbiter;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.infrastructure.RedisScripts.Call;
import org.fachui.auction.bidding.infrastructure.RedisScripts.Reply;
import org.fachui.auction.bidding.infrastructure.RedisScripts.Reply.Answered;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/** Opens, pauses, resumes and closes lots with the scripts of those names. */
public final class RedisLots implements LotArbiter {
  private static final int PADDLES_A_CALL = 250;
  private static final int DUE_A_BUCKET = 50;

  private final RedisScripts scripts;
  private final RedisConnections connections;

  /** Lots over these scripts; the connections are used to read end times. */
  public RedisLots(RedisScripts scripts, RedisConnections connections) {
    this.scripts = scripts;
    this.connections = connections;
  }

  @Override
  public Written open(Opening opening) {
    LotRef lot = opening.lot();
    return written(
        scripts.call(
            "open_lot",
            List.of(
                RedisNames.meta(lot.bucket()),
                RedisNames.stream(lot.bucket()),
                RedisNames.ends(lot.bucket()),
                RedisNames.lot(lot),
                RedisNames.lots(lot.bucket())),
            List.of(
                lot.id().toString(),
                Long.toString(opening.opensAtMs()),
                Long.toString(opening.endAtMs()),
                Long.toString(opening.startPriceFen()),
                Long.toString(opening.incrementFen()),
                Long.toString(opening.windowMs()),
                Long.toString(opening.extensionMs()),
                Long.toString(opening.resumeMs()),
                json(opening.ruleSet()),
                opening.termsSha256(),
                Long.toString(opening.firstBidEndsMs()),
                opening.profile() == Profile.ED25519_SHA256 ? "" : opening.profile().name())));
  }

  @Override
  public Written addPaddles(LotRef lot, List<PaddleGrant> paddles) {
    Written last = new Written(Result.DONE);
    for (int from = 0; from < paddles.size(); from += PADDLES_A_CALL) {
      int to = Math.min(from + PADDLES_A_CALL, paddles.size());
      List<String> arguments = new ArrayList<>();
      arguments.add(lot.id().toString());
      for (PaddleGrant grant : paddles.subList(from, to)) {
        arguments.add(grant.paddle());
        arguments.add(Integer.toString(grant.rank()));
        arguments.add(grant.commitment());
      }
      last = written(scripts.call("add_paddles", paddleKeys(lot), arguments));
      if (last.result() != Result.DONE) {
        return last;
      }
    }
    return last;
  }

  @Override
  public Written removePaddle(LotRef lot, String paddle, String reason) {
    return written(
        scripts.call(
            "remove_paddle", paddleKeys(lot), List.of(lot.id().toString(), paddle, json(reason))));
  }

  private static List<String> paddleKeys(LotRef lot) {
    return List.of(
        RedisNames.meta(lot.bucket()),
        RedisNames.stream(lot.bucket()),
        RedisNames.lot(lot),
        RedisNames.paddles(lot));
  }

  @Override
  public Written pause(LotRef lot, String reason) {
    return timed("pause", lot, json(reason), "COURT", "0");
  }

  @Override
  public Written pauseForFault(LotRef lot, String reason, long aliveMs) {
    return timed("pause", lot, json(reason), "FAULT", Long.toString(aliveMs));
  }

  @Override
  public Written resume(LotRef lot) {
    return timed("resume", lot);
  }

  @Override
  public Written close(LotRef lot, Duration longestWithoutTick, String reasonOfPause) {
    return timed(
        "close_lot", lot, Long.toString(longestWithoutTick.toMillis()), json(reasonOfPause));
  }

  private Written timed(String script, LotRef lot, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add(lot.id().toString());
    arguments.addAll(List.of(more));
    List<String> keys =
        List.of(
            RedisNames.meta(lot.bucket()),
            RedisNames.stream(lot.bucket()),
            RedisNames.ends(lot.bucket()),
            RedisNames.lot(lot));
    return written(scripts.call(script, keys, arguments));
  }

  @Override
  public List<@Nullable Tick> tick(List<Bucket> buckets, Duration longestWithoutTick) {
    List<String> arguments = List.of(Long.toString(longestWithoutTick.toMillis()));
    List<Call> calls =
        buckets.stream()
            .map(b -> new Call("tick", List.of(RedisNames.meta(b)), arguments))
            .toList();
    List<@Nullable Tick> ticks = new ArrayList<>(buckets.size());
    for (Reply reply : scripts.calls(calls)) {
      ticks.add(
          reply instanceof Answered ok && ok.first().equals("DONE")
              ? new Tick(ok.number(1), ok.number(2), ok.elements().get(3).equals("1"), ok.number(4))
              : null);
    }
    return ticks;
  }

  @Override
  public List<LotRef> due(Collection<Bucket> buckets) {
    try (RedisConnection connection = connections.borrow()) {
      List<?> time = (List<?>) connection.call(Command.TIME);
      String nowMs = text(time.get(0)) + text(time.get(1)).transform(RedisLots::millisOfMicros);
      for (Bucket bucket : buckets) {
        connection.send(
            Command.ZRANGEBYSCORE,
            RedisNames.ends(bucket),
            "-inf",
            nowMs,
            "LIMIT",
            "0",
            Integer.toString(DUE_A_BUCKET));
      }
      List<Object> replies = connection.replies(buckets.size());
      List<LotRef> due = new ArrayList<>();
      int i = 0;
      for (Bucket bucket : buckets) {
        if (replies.get(i++) instanceof List<?> ids) {
          ids.forEach(id -> due.add(new LotRef(UUID.fromString(text(id)), bucket)));
        }
      }
      return due;
    } catch (JedisException | StoreAway away) {
      return List.of();
    }
  }

  @Override
  public Written retire(Bucket bucket, UUID lotId) {
    LotRef lot = new LotRef(lotId, bucket);
    return written(
        scripts.call(
            "retire_lot",
            List.of(
                RedisNames.meta(bucket),
                RedisNames.lots(bucket),
                RedisNames.lot(lot),
                RedisNames.paddles(lot),
                RedisNames.keys(lot)),
            List.of(lotId.toString())));
  }

  private static Written written(Reply reply) {
    return switch (reply) {
      case Answered answer ->
          new Written(
              switch (answer.first()) {
                case "DONE" -> Result.DONE;
                case "ALREADY" -> Result.ALREADY;
                case "NOT_PAUSED" -> Result.NOT_PAUSED;
                case "NOT_DUE", "NOT_CLOSED" -> Result.NOT_DUE;
                case "ENDED" -> Result.ENDED;
                default -> Result.RECOVERING;
              },
              footing(answer));
      case Reply.NotRun not -> new Written(Result.RECOVERING);
      case Reply.Unknown unknown -> new Written(Result.AWAY);
    };
  }

  private static Footing footing(Answered answer) {
    return switch (answer.elements().size()) {
      case 1 -> Footing.NONE;
      case 3 -> new Footing(answer.number(1), answer.number(2), "");
      default -> new Footing(answer.number(1), answer.number(2), answer.elements().get(3));
    };
  }

  private static String json(String text) {
    return new JsonText(text).toString();
  }

  private static String text(@Nullable Object bytes) {
    return new String((byte[]) bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Three digits of milliseconds from Redis's microseconds, which have no leading zeros. */
  private static String millisOfMicros(String micros) {
    return String.format("%06d", Integer.parseInt(micros)).substring(0, 3);
  }
}
