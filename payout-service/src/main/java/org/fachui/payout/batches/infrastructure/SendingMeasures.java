package org.fachui.payout.batches.infrastructure;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.fachui.payout.PayoutDatabase;
import org.fachui.payout.batches.model.ChunkState;
import org.fachui.platform.metrics.Measured;
import org.fachui.platform.metrics.TableGauge;

/** Where batches and their files stand, and the contradictions that people have to look at. */
@ApplicationScoped
public class SendingMeasures implements Measured {
  private PayoutDatabase database;

  @Inject
  public SendingMeasures(PayoutDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SendingMeasures() {}

  @Override
  public void register(PrometheusRegistry registry) {
    registry.register(
        TableGauge.by(
            "state",
            List.of("OPEN", "DONE"),
            database.source(),
            "fachui_payout_batches",
            "Batches of payments by state.",
            "SELECT state, count(*) FROM batch GROUP BY state"));
    registry.register(
        TableGauge.by(
            "state",
            Arrays.stream(ChunkState.values()).map(Enum::name).toList(),
            database.source(),
            "fachui_payout_files",
            "Files of payments by where they stand on their way to the bank.",
            "SELECT state, count(*) FROM chunk GROUP BY state"));
    registry.register(
        TableGauge.of(
            database.source(),
            "fachui_payout_incidents_open",
            "Contradictions between the books and the banks that nobody has closed.",
            "SELECT count(*) FROM incident WHERE closed_at IS NULL"));
  }
}
