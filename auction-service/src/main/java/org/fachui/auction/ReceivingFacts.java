package org.fachui.auction;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.events.FactHandler;
import org.fachui.platform.events.KafkaReceiver;
import org.fachui.platform.metrics.FactMeasures;
import org.fachui.platform.startup.StoresReady;
import org.jspecify.annotations.Nullable;

/** Brings the facts of other services to every feature that handles some. */
@ApplicationScoped
public class ReceivingFacts {
  private static final int AFTER_THE_ENGINE = Interceptor.Priority.APPLICATION + 900;
  private static final String GROUP = "fachui-auction";
  private static final Set<String> TOPICS = Set.of("payout.accounts");

  private Instance<FactHandler> handlers;
  private FactMeasures measures;
  private String kafka;
  private @Nullable KafkaReceiver receiver;

  @Inject
  public ReceivingFacts(
      Instance<FactHandler> handlers,
      FactMeasures measures,
      @ConfigProperty(name = "fachui.kafka.bootstrap") String kafka) {
    this.handlers = handlers;
    this.measures = measures;
    this.kafka = kafka;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ReceivingFacts() {}

  void start(@Observes @Priority(AFTER_THE_ENGINE) StoresReady ready) {
    List<FactHandler> all = handlers.stream().toList();
    KafkaReceiver started =
        new KafkaReceiver(
            kafka,
            GROUP,
            TOPICS,
            measures.counted(
                fact -> {
                  for (FactHandler handler : all) {
                    handler.handle(fact);
                  }
                }));
    receiver = started;
    started.start();
  }

  @PreDestroy
  void stop() {
    KafkaReceiver started = receiver;
    if (started != null) {
      started.close();
    }
  }
}
