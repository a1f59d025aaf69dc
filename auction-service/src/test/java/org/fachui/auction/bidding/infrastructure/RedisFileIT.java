package org.fachui.auction.bidding.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fachui.auction.bidding.application.QuietRewriting;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** A real Redis rewrites its file when nobody writes to it, and only then. */
class RedisFileIT {
  private static final String PERCENTAGE = "auto-aof-rewrite-percentage";
  private static final String MIN_SIZE = "auto-aof-rewrite-min-size";
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration A_WHILE = Duration.ofMillis(1_500);
  private static final TestStores STORES = TestStores.shared();

  private final Jedis redis = STORES.redis().connect();
  private final Map<String, String> before = redis.configGet(PERCENTAGE, MIN_SIZE);
  private final RedisConnections connections =
      new RedisConnections(
          RedisPrimary.of(STORES.redis().url()), 1, Duration.ofSeconds(2), connection -> {});
  private final QuietRewriting rewriting = new QuietRewriting(new RedisFile(connections), 1 << 20);

  @BeforeEach
  void rewritten() {
    redis.flushAll();
    long done = rewrites();
    redis.bgrewriteaof();
    assertThat(Waiting.until(SOON, () -> rewrites() > done && !rewriting())).isTrue();
  }

  @AfterEach
  void asItWas() {
    before.forEach(redis::configSet);
    connections.close();
    redis.close();
  }

  @Test
  void whileNobodyWritesItIsRewritten() {
    rewriting.look();
    write();
    long done = rewrites();
    rewriting.look();
    assertThat(Waiting.until(A_WHILE, () -> rewrites() > done)).as("somebody writes").isFalse();
    assertThat(redis.configGet(MIN_SIZE)).containsEntry(MIN_SIZE, "2147483648");
    rewriting.look();
    assertThat(Waiting.until(SOON, () -> rewrites() > done && !rewriting())).isTrue();
    assertThat(number("aof_current_size")).isLessThan(1 << 20);
  }

  @Test
  void notWhileItIsCopied() {
    redis.configSet(PERCENTAGE, "0");
    write();
    long done = rewrites();
    for (int i = 0; i < 3; i++) {
      rewriting.look();
    }
    assertThat(Waiting.until(A_WHILE, () -> rewrites() > done)).isFalse();
  }

  /** One key again and again: the file grows, what it says does not. */
  private void write() {
    String value = "x".repeat(100_000);
    for (int i = 0; i < 40; i++) {
      redis.set("filler", value);
    }
  }

  private long rewrites() {
    return number("aof_rewrites");
  }

  private boolean rewriting() {
    return number("aof_rewrite_in_progress") + number("aof_rewrite_scheduled") > 0;
  }

  private long number(String name) {
    return RedisInfo.number(redis.info("persistence"), name).orElseThrow();
  }
}
