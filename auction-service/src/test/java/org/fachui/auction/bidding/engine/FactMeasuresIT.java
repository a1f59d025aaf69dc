package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.events.Fact;
import org.fachui.platform.events.FactHandler;
import org.fachui.platform.metrics.FactMeasures;
import org.fachui.platform.metrics.TableGauge;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Facts that come in are counted, and those that wait for Kafka are read from their table. */
class FactMeasuresIT {
  private static final TestStores STORES = TestStores.shared();
  private static final Fact FACT =
      new Fact(
          "payout.accounts", "1", "/payout", "t", "s", Instant.EPOCH, JsonValue.EMPTY_JSON_OBJECT);

  @Test
  void countsWhatWasDealtWithAndWhatCouldNotBe() throws Exception {
    var measures = new FactMeasures(List.of());
    var registry = new PrometheusRegistry();
    measures.register(registry);
    FactHandler broken =
        measures.counted(
            fact -> {
              throw new IllegalStateException("the store is away");
            });

    measures.counted(fact -> {}).handle(FACT);
    measures.counted(fact -> {}).handle(FACT);
    assertThatThrownBy(() -> broken.handle(FACT)).isInstanceOf(IllegalStateException.class);

    assertThat(count(registry, "fachui_facts_handled")).isEqualTo(2);
    assertThat(count(registry, "fachui_facts_failed")).isEqualTo(1);
  }

  private static double count(PrometheusRegistry registry, String name) {
    return registry.scrape().stream()
        .filter(one -> one.getMetadata().getName().equals(name))
        .map(CounterSnapshot.class::cast)
        .findFirst()
        .orElseThrow()
        .getDataPoints()
        .getFirst()
        .getValue();
  }

  @Test
  void readsATableByTheStatesThatThereAre() {
    Database database = TestDatabase.migrated(STORES);
    DataSource source = source(database.url(), database);
    new TestDatabase(database)
        .run("INSERT INTO outbox (topic, key, event) VALUES ('a', 'k', '{}'), ('a', 'k', '{}')");

    GaugeSnapshot found = gauge(source).collect();

    assertThat(found.getDataPoints())
        .extracting(point -> point.getLabels().get("topic") + " " + point.getValue())
        .containsExactlyInAnyOrder("a 2.0", "b 0.0");
  }

  @Test
  void hasNoValuesWhileTheStoreIsAway() {
    Database database = TestDatabase.migrated(STORES);

    assertThat(
            gauge(source(database.url() + "_that_is_not_there", database))
                .collect()
                .getDataPoints())
        .isEmpty();
  }

  private static TableGauge gauge(DataSource source) {
    return TableGauge.by(
        "topic",
        List.of("a", "b"),
        source,
        "waiting",
        "Waiting.",
        "SELECT topic, count(*) FROM outbox GROUP BY topic");
  }

  private static DataSource source(String url, Database database) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }
}
