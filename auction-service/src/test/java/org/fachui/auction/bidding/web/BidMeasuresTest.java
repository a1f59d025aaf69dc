package org.fachui.auction.bidding.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;
import org.junit.jupiter.api.Test;

class BidMeasuresTest {
  private final BidMeasures measures = new BidMeasures();
  private final PrometheusRegistry registry = new PrometheusRegistry();

  BidMeasuresTest() {
    measures.register(registry);
  }

  @Test
  void knowsEveryAnswerBeforeTheFirstBid() {
    assertThat(counts()).hasSize(BidRefusal.values().length + 3).allSatisfy((k, n) -> zero(n));
  }

  private static void zero(double count) {
    assertThat(count).isZero();
  }

  @Test
  void tellsRefusalsByReasonAndWhatWasTooMuchApart() {
    measures.answered(new BidOutcome.Unknown(), 1);
    measures.answered(refused(BidRefusal.BELOW_STEP), 1);
    measures.answered(refused(BidRefusal.TOO_BUSY), 1);
    measures.turnedAway();

    Map<String, Double> counts = counts();
    counts.values().removeIf(count -> count == 0.0);
    assertThat(counts)
        .isEqualTo(Map.of("unknown none", 1.0, "refused BELOW_STEP", 1.0, "shed TOO_BUSY", 2.0));
  }

  @Test
  void takesTheTimeInSecondsAndNotOfWhatWasShed() {
    measures.answered(refused(BidRefusal.PAUSED), Duration.ofMillis(20).toNanos());
    measures.answered(refused(BidRefusal.TOO_BUSY), Duration.ofMillis(300).toNanos());

    var refused =
        snapshot(HistogramSnapshot.class).getDataPoints().stream()
            .filter(point -> point.getLabels().get("outcome").equals("refused"))
            .findFirst()
            .orElseThrow();
    assertThat(refused.getCount()).isEqualTo(1);
    assertThat(refused.getSum()).isEqualTo(0.02);
  }

  private static BidOutcome refused(BidRefusal reason) {
    return new BidOutcome.Refused(reason, Judged.nothing(1));
  }

  private Map<String, Double> counts() {
    Map<String, Double> counts = new TreeMap<>();
    snapshot(CounterSnapshot.class)
        .getDataPoints()
        .forEach(
            point ->
                counts.put(
                    point.getLabels().get("outcome") + " " + point.getLabels().get("reason"),
                    point.getValue()));
    return counts;
  }

  private <S extends MetricSnapshot> S snapshot(Class<S> type) {
    return registry.scrape().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
