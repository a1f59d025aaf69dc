package org.fachui.devstack.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fachui.devstack.processes.StackFailure;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class StoresIT {
  private static final TestStores STORES = TestStores.shared();

  @Test
  void postgresKeepsACommittedRowWhenItIsKilled() throws SQLException {
    Database database = STORES.freshDatabase();
    execute(database, "CREATE TABLE bids (amount bigint)", "INSERT INTO bids VALUES (42)");

    STORES.postgres().kill9();
    assertThat(STORES.postgres().isReady()).isFalse();
    STORES.postgres().start();

    assertThat(single(database, "SELECT amount FROM bids")).isEqualTo("42");
  }

  @Test
  void postgresComparesTextByCodePointInUtf8() throws SQLException {
    Database database = STORES.freshDatabase();

    assertThat(single(database, "SHOW server_encoding")).isEqualTo("UTF8");
    assertThat(single(database, "SELECT '法槌' < '竞买' AND lower('ÄB') = 'äb'")).isEqualTo("t");
  }

  @Test
  void aDatabasesOwnerKeepsItsPasswordAndIsNoSuperuser() throws SQLException {
    Database first = STORES.postgres().database("kept");
    Database again = STORES.postgres().database("kept");

    assertThat(again).isEqualTo(first);
    assertThat(single(first, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
        .isEqualTo("f");
  }

  @Test
  void aWrongPasswordIsRefused() {
    Database right = STORES.freshDatabase();
    Database wrong = new Database(right.name(), right.url(), right.user(), "guess");

    assertThatThrownBy(() -> execute(wrong, "SELECT 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void redisKeepsAnAnsweredWriteWhenItIsKilled() {
    try (Jedis redis = STORES.redis().connect()) {
      redis.set("bid", "42");
    }

    STORES.redis().kill9();
    STORES.redis().start();

    try (Jedis redis = STORES.redis().connect()) {
      assertThat(redis.get("bid")).isEqualTo("42");
    }
  }

  @Test
  void redisForgetsEverythingWhenItIsWiped() {
    try (Jedis redis = STORES.redis().connect()) {
      redis.set("bid", "42");
    }

    STORES.redis().stop();
    STORES.redis().wipe();
    STORES.redis().start();

    try (Jedis redis = STORES.redis().connect()) {
      assertThat(redis.dbSize()).isZero();
    }
  }

  @Test
  void aFrozenRedisDoesNotAnswerUntilItIsThawed() {
    STORES.redis().freeze();
    boolean answeredWhileFrozen = STORES.redis().isReady();
    STORES.redis().thaw();

    assertThat(answeredWhileFrozen).isFalse();
    assertThat(STORES.redis().isReady()).isTrue();
  }

  @Test
  void saysWhatTheStoresSayOfDurabilityAndRefusesWhenItIsOff() throws SQLException {
    assertThat(Durability.of(STORES.postgres(), STORES.redis()).faults()).isEmpty();

    try (Jedis redis = STORES.redis().connect()) {
      redis.configSet("appendfsync", "everysec");
      Durability off = Durability.of(STORES.postgres(), STORES.redis());

      assertThat(off.faults())
          .containsExactly("Redis says appendfsync = everysec; it must be always.");
      assertThatThrownBy(off::require)
          .isInstanceOf(StackFailure.class)
          .hasMessageContaining("appendfsync");
      redis.configSet("appendfsync", "always");
    }
  }

  @Test
  void kafkaKeepsAnAcknowledgedRecordWhenItIsKilled() throws Exception {
    KafkaServer kafka = STORES.kafka();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrap(),
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("bids", "lot", "42")).get(20, TimeUnit.SECONDS);
    }

    kafka.kill9();
    kafka.start();

    assertThat(firstRecord(kafka)).isEqualTo("42");
  }

  private static String firstRecord(KafkaServer kafka) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrap(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "test",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(java.util.List.of("bids"));
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (System.nanoTime() < deadline) {
        for (var found : consumer.poll(Duration.ofMillis(250))) {
          return found.value();
        }
      }
      return "no record";
    }
  }

  private static void execute(Database database, String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String single(Database database, String query) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
