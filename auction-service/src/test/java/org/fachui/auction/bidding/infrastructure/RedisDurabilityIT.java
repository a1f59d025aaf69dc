package org.fachui.auction.bidding.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.startup.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is bid over a Redis that would forget it. */
class RedisDurabilityIT {
  private static final TestStores STORES = TestStores.shared();
  private static final RedisPrimary PRIMARY = RedisPrimary.of(STORES.redis().url());

  private static void borrowOnce() {
    try (RedisConnections some =
            new RedisConnections(
                PRIMARY, 1, Duration.ofSeconds(2), RedisDurability.required(PRIMARY));
        RedisConnection one = some.borrow()) {
      assertThat(one.runId()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "appendfsync, everysec",
    "no-appendfsync-on-rewrite, yes",
    "maxmemory-policy, allkeys-lru"
  })
  void isRefusedNamingWhatIsOff(String setting, String value) {
    try (var redis = STORES.redis().connect()) {
      borrowOnce();
      RedisDurability.requireToStart(PRIMARY);
      String wanted = redis.configGet(setting).get(setting);
      redis.configSet(setting, value);
      try {
        assertThatThrownBy(() -> RedisDurability.requireToStart(PRIMARY))
            .isInstanceOf(StartupRefused.class)
            .hasMessageContaining(setting + "=" + value)
            .hasMessageContaining("wanted");
        assertThatThrownBy(RedisDurabilityIT::borrowOnce)
            .as("after a failover too")
            .isInstanceOf(StoreAway.class)
            .hasMessageContaining(setting + "=" + value);
      } finally {
        redis.configSet(setting, wanted);
      }
      borrowOnce();
    }
  }

  @Test
  void oneThatIsAwayIsAskedWhenItComes() {
    RedisDurability.requireToStart(RedisPrimary.of(URI.create("redis://:x@127.0.0.1:1")));
  }
}
