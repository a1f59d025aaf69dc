package org.fachui.platform.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.fachui.platform.events.FactHandler;
import org.fachui.platform.startup.OwnedDatabase;

/** Facts of other services that had their effect, and own ones that Kafka does not have yet. */
@ApplicationScoped
public class FactMeasures implements Measured {
  private final Counter handled =
      Counter.builder()
          .name("fachui_facts_handled_total")
          .help("Facts of other services that were dealt with; those that came again count again.")
          .labelNames("topic")
          .withoutExemplars()
          .build();
  private final Counter failed =
      Counter.builder()
          .name("fachui_facts_failed_total")
          .help("Times that a fact could not be dealt with; it holds up those behind it.")
          .labelNames("topic")
          .withoutExemplars()
          .build();
  private Iterable<OwnedDatabase> databases;

  @Inject
  public FactMeasures(@Any Instance<OwnedDatabase> databases) {
    this((Iterable<OwnedDatabase>) databases);
  }

  /** Of the outboxes in these databases. */
  public FactMeasures(Iterable<OwnedDatabase> databases) {
    this.databases = databases;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected FactMeasures() {}

  /** The same handler, counted. */
  public FactHandler counted(FactHandler handler) {
    return fact -> {
      try {
        handler.handle(fact);
      } catch (Exception fault) {
        failed.labelValues(fact.topic()).inc();
        throw fault;
      }
      handled.labelValues(fact.topic()).inc();
    };
  }

  @Override
  public void register(PrometheusRegistry registry) {
    registry.register(handled);
    registry.register(failed);
    for (OwnedDatabase database : databases) {
      registry.register(
          TableGauge.of(
              database.source(),
              "fachui_outbox_messages",
              "Facts of this service that Kafka does not have yet.",
              "SELECT count(*) FROM outbox"));
      registry.register(
          TableGauge.of(
              database.source(),
              "fachui_outbox_oldest_seconds",
              "Age of the oldest of them; 0 when there is none.",
              """
              SELECT coalesce(extract(epoch FROM clock_timestamp() - min(added_at)), 0) FROM outbox
              """));
    }
  }
}
