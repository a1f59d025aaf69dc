package org.fachui.registry.transfers.infrastructure;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.fachui.platform.metrics.Measured;
import org.fachui.platform.metrics.TableGauge;
import org.fachui.registry.RegistryDatabase;
import org.fachui.registry.transfers.model.StepState;

/** Where the messages to bureaus stand, and how many should have been dealt with by now. */
@ApplicationScoped
public class StepMeasures implements Measured {
  private RegistryDatabase database;

  @Inject
  public StepMeasures(RegistryDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StepMeasures() {}

  @Override
  public void register(PrometheusRegistry registry) {
    registry.register(
        TableGauge.by(
            "state",
            Arrays.stream(StepState.values()).map(Enum::name).toList(),
            database.source(),
            "fachui_registry_steps",
            "Steps of transfers of title by state.",
            "SELECT state, count(*) FROM step GROUP BY state"));
    registry.register(
        TableGauge.of(
            database.source(),
            "fachui_registry_messages_waiting",
            "Messages to bureaus whose time has come and that nobody has dealt with yet.",
            "SELECT count(*) FROM step WHERE act_at <= clock_timestamp()"));
    registry.register(
        TableGauge.of(
            database.source(),
            "fachui_registry_questions_waiting",
            "Questions of joint reviews that bureaus have not answered yet.",
            "SELECT count(*) FROM review_question WHERE state = 'AWAITED'"));
  }
}
