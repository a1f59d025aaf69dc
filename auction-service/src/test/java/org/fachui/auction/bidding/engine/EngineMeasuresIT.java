package org.fachui.auction.bidding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.bidding.infrastructure.EngineSeams;
import org.fachui.devstack.stores.TestStores;
import org.junit.jupiter.api.Test;

/** The engine's figures against both stores. */
class EngineMeasuresIT {
  private static final TestStores STORES = TestStores.shared();
  private static final String LAG = "fachui_journal_lag_records";

  @Test
  void tellsWhatIsNotJournaledAndWhichBucketsStand() {
    var database = TestDatabase.in(STORES);
    List<HeldJournal> journal = new ArrayList<>();
    EngineSeams seams = HeldJournal.seams(journal::add);
    try (var redis = STORES.redis().connect();
        var readers = new EngineDatabase(database.source(), 2)) {
      redis.flushAll();
      try (var engine = new TestEngine(database, STORES.redis().url(), "node-1", seams)) {
        UUID lot = anOpenLot().publishIn(database);
        engine.open(lot);
        var registry = new PrometheusRegistry();
        engine.parts().measures(readers).register(registry);

        Map<String, Double> calm = figures(registry);
        assertThat(calm)
            .containsEntry("fachui_leases_held", 64.0)
            .containsEntry("fachui_buckets RUNNING", 64.0)
            .containsEntry("fachui_buckets STOPPED", 0.0);
        assertThat(calm.get("fachui_redis_memory_ratio")).isStrictlyBetween(0.0, 1.0);

        journal.getFirst().hold(true);
        var answer =
            engine.begin(lot, "bidder-1", TestKeys.fresh(), 10_000, engine.state(lot).epoch());
        TestEngine.until("the bid is in the stream", () -> lag(registry) >= 1);

        journal.getFirst().hold(false);
        assertThat(answer.join()).isInstanceOf(Recorded.class);
        TestEngine.until("all is journaled", () -> lag(registry) == 0);

        database.run("UPDATE bucket SET state = 'STOPPED' WHERE bucket = '63'");
        assertThat(figures(registry)).containsEntry("fachui_buckets STOPPED", 1.0);
      }
    }
  }

  private static double lag(PrometheusRegistry registry) {
    return figures(registry).getOrDefault(LAG, Double.NaN);
  }

  /** Each value by its name and the values of its labels. */
  private static Map<String, Double> figures(PrometheusRegistry registry) {
    Map<String, Double> figures = new TreeMap<>();
    for (MetricSnapshot one : registry.scrape()) {
      for (var point : ((GaugeSnapshot) one).getDataPoints()) {
        String name = one.getMetadata().getPrometheusName();
        figures.put(
            point.getLabels().isEmpty() ? name : name + " " + point.getLabels().getValue(0),
            point.getValue());
      }
    }
    return figures;
  }
}
