package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.system.client.BidKeys;
import redis.clients.jedis.Jedis;

/**
 * The ceiling: the production script, called by its SHA with the arguments that the service sends,
 * straight at the same Redis. It works in a bucket ({@code {b99}}) that no service reads, so that
 * nothing is journaled.
 */
final class RawScript {

  private static final String TAG = "{b99}";
  private static final String RUN = "bench";
  private static final String EPOCH = "1";
  private static final long START_FEN = 1_000_000;
  private static final int PADDLES = 400;

  /**
   * What one phase has reached.
   *
   * @param perSecond accepted bids a second
   */
  record Result(int connections, double perSecond, double acceptedShare) {}

  private final RedisServer redis;
  private final ProductionScripts scripts;
  private final BidKeys keys = new BidKeys(System::currentTimeMillis, new Random(99));

  RawScript(RedisServer redis, ProductionScripts scripts) {
    this.redis = redis;
    this.scripts = scripts;
  }

  /** Whether Redis has this very script already, from the service. */
  boolean isTheServicesOwn() {
    try (Jedis jedis = redis.connect()) {
      String sha = Sha1.hex(scripts.placeBid());
      return Boolean.TRUE.equals(jedis.scriptExists(sha));
    }
  }

  /** Bids on a new hot lot over so many connections. */
  Result run(int connections, Duration time) throws IOException {
    String lot = UUID.randomUUID().toString();
    Hot hot = new Hot(prepare(lot), lot);
    List<Talker> talkers = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      talkers.add(new Connection(hot, i));
    }
    URI url = redis.url();
    Duration took =
        ClosedLoop.inRounds(new InetSocketAddress(url.getHost(), url.getPort()), talkers, time);
    clean();
    return new Result(
        connections, hot.accepted / seconds(took), hot.accepted / (double) Math.max(1, hot.judged));
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }

  private String prepare(String lot) {
    try (Jedis jedis = redis.connect()) {
      jedis.hset(TAG + ":meta", Map.of("epoch", EPOCH, "run", RUN, "at", "0"));
      long now = System.currentTimeMillis();
      jedis.eval(
          scripts.openLot(),
          List.of(name(":meta"), name(":bids"), name(":ends"), lotKey(lot), name(":lots")),
          List.of(
              RUN,
              lot,
              "" + (now - 1000),
              "" + (now + 3_600_000),
              "" + START_FEN,
              "1",
              "10000",
              "10000",
              "10000",
              "\"DRILL-2026\"",
              "0".repeat(64),
              "0",
              ""));
      List<String> paddles = new ArrayList<>(List.of(RUN, lot));
      for (int i = 0; i < PADDLES; i++) {
        paddles.addAll(List.of(paddle(i), "0", "0".repeat(64)));
      }
      jedis.eval(
          scripts.addPaddles(),
          List.of(name(":meta"), name(":bids"), lotKey(lot), lotKey(lot) + ":paddles"),
          paddles);
      return jedis.scriptLoad(scripts.placeBid());
    }
  }

  private void clean() {
    try (Jedis jedis = redis.connect()) {
      jedis.keys(TAG + "*").forEach(jedis::unlink);
    }
  }

  private static String name(String suffix) {
    return TAG + suffix;
  }

  private static String lotKey(String lot) {
    return TAG + ":lot:" + lot;
  }

  private static String paddle(int number) {
    return "P%04d".formatted(number + 1);
  }

  /** The lot that all connections share; touched by the loop's thread alone. */
  private static final class Hot {
    private final String sha;
    private final String lot;
    private long amount = START_FEN;
    private long accepted;
    private long judged;

    Hot(String sha, String lot) {
      this.sha = sha;
      this.lot = lot;
    }
  }

  private final class Connection implements Talker {
    private final Hot hot;
    private final int number;
    private boolean signedIn;
    private boolean odd;

    Connection(Hot hot, int number) {
      this.hot = hot;
      this.number = number;
    }

    @Override
    public ByteBuffer next() {
      if (!signedIn) {
        String password = redis.url().getUserInfo();
        return Resp.command("AUTH", password.substring(password.indexOf(':') + 1));
      }
      odd = !odd;
      String paddle = paddle((2 * number + (odd ? 1 : 0)) % PADDLES);
      UUID key = keys.next();
      String lot = lotKey(hot.lot);
      return Resp.command(
          "EVALSHA",
          hot.sha,
          "7",
          name(":meta"),
          name(":bids"),
          name(":ends"),
          lot,
          lot + ":paddles",
          lot + ":keys",
          TAG + ":refused:" + hot.lot + ":" + paddle + ":" + key,
          RUN,
          EPOCH,
          hot.lot,
          paddle,
          key.toString(),
          Long.toString(key.getMostSignificantBits() >>> 16),
          Long.toString(hot.amount++),
          Long.toString(System.currentTimeMillis()));
    }

    @Override
    public int answerLength(ByteBuffer received) {
      return Resp.answerLength(received);
    }

    @Override
    public boolean answered(ByteBuffer answer, long nanos) {
      if (signedIn) {
        hot.judged++;
        hot.accepted += US_ASCII.decode(answer).toString().contains("ACCEPTED") ? 1 : 0;
      }
      signedIn = true;
      return true;
    }
  }
}
