package org.fachui.system.bench;

import java.time.Duration;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.stores.RedisServer;
import redis.clients.jedis.Jedis;

/**
 * When Redis writes its append-only file anew, which takes one core for seconds: between two
 * measurements, so that none is slower for what another one wrote; and counted where it is not.
 */
final class Rewrites {
  private static final long WORTH_IT = 128L << 20;
  private static final Duration MAX = Duration.ofMinutes(2);

  private final RedisServer server;
  private final long atStart;
  private long between;

  Rewrites(RedisServer server) {
    this.server = server;
    try (Jedis redis = server.connect()) {
      this.atStart = number(redis, "aof_rewrites");
    }
  }

  /** Lets a rewrite come to its end, and begins one if the file has twice its size of the last. */
  void rewrite() {
    try (Jedis redis = server.connect()) {
      await(redis);
      long size = number(redis, "aof_current_size");
      if (size > WORTH_IT && size > 2 * number(redis, "aof_base_size")) {
        redis.bgrewriteaof();
        between++;
        await(redis);
      }
    }
  }

  /** Begins one and does not wait: for the measurement that wants to see it. */
  void begin() {
    try (Jedis redis = server.connect()) {
      await(redis);
      redis.bgrewriteaof();
      between++;
    }
  }

  /** Those that {@link #rewrite} and {@link #begin} asked for. */
  long between() {
    return between;
  }

  /** All others since the start: each of them fell into a measurement, or into the warm-up. */
  long within() {
    try (Jedis redis = server.connect()) {
      await(redis);
      return number(redis, "aof_rewrites") - atStart - between;
    }
  }

  private static void await(Jedis redis) {
    if (!Waiting.until(
        MAX,
        () ->
            number(redis, "aof_rewrite_in_progress") + number(redis, "aof_rewrite_scheduled")
                == 0)) {
      throw new StackFailure("Redis does not end rewriting its file.");
    }
  }

  private static long number(Jedis redis, String name) {
    return redis
        .info("persistence")
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1).strip()))
        .findFirst()
        .orElseThrow();
  }
}
