package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.infrastructure.BidFeed;
import org.fachui.auction.bidding.infrastructure.LotFacts;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.events.KafkaSender;
import org.fachui.platform.events.Outbox;
import org.fachui.platform.events.Relay;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.junit.jupiter.api.Test;

class FactsIT {
  private static final TestStores STORES = TestStores.shared();

  @Test
  void deliversEveryFactInOrderAlthoughKafkaWasAwayWhileItHappened() {
    var database = TestDatabase.in(STORES);
    try (var redis = STORES.redis().connect()) {
      redis.flushAll();
    }
    var kafka = STORES.kafka();
    DataSource source = new OpenedConnections(database);
    try (TestEngine engine = TestEngine.shipped(database, STORES.redis().url());
        var relay =
            new Relay(
                "facts",
                List.of(new Outbox(source), new BidFeed(source)),
                new KafkaSender(kafka.bootstrap(), "facts-test"))) {
      relay.start();
      UUID lot = anOpenLot().publishIn(database);
      engine.open(lot);
      assertThat(engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);

      kafka.kill9();
      assertThat(engine.bid(lot, "bidder-2", 11_000)).isInstanceOf(Recorded.class);
      var ref = engine.parts().lots().lot(lot).orElseThrow().ref();
      engine.parts().pausing().pause(ref, "a reason").toCompletableFuture().join();
      kafka.start();

      List<JsonObject> records = received(kafka.bootstrap(), LotFacts.BIDS, lot, 9);
      assertThat(records.stream().map(event -> number(data(event), "seq")).distinct())
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
      assertThat(text(records.getFirst(), "ruleset")).isEqualTo("DRILL-2026");
      List<JsonObject> lots = received(kafka.bootstrap(), LotFacts.LOTS, lot, 2);
      assertThat(lots.stream().map(event -> text(event, "type")).distinct())
          .containsExactly("org.fachui.auction.lot.opened", "org.fachui.auction.lot.paused");
      until(
          "the outbox is empty",
          () -> database.texts("SELECT count(*) FROM outbox").equals(List.of("0")));
    }
  }

  /** Reads a topic from its beginning until so many different facts of the lot were seen. */
  private static List<JsonObject> received(String bootstrap, String topic, UUID lot, int count) {
    var settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, "test-" + topic);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    List<JsonObject> events = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      until(
          count + " facts arrive on " + topic,
          () -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(
                    record -> {
                      if (lot.toString().equals(record.key())) {
                        events.add(CanonicalJson.parseObject(record.value()));
                      }
                    });
            return events.stream().map(event -> text(event, "id")).distinct().count() == count;
          });
    }
    return events;
  }

  private static JsonObject data(JsonObject event) {
    return event.get("data") instanceof JsonObject data ? data : event;
  }

  private static String text(JsonObject object, String member) {
    return object.get(member) instanceof JsonText text ? text.value() : "";
  }

  private static long number(JsonObject object, String member) {
    return object.get(member) instanceof JsonInteger number ? number.value() : -1;
  }

  /** The container's pool, as far as the relay needs one. */
  private record OpenedConnections(TestDatabase database) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return database.source().open();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
