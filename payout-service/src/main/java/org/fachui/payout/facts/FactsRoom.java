package org.fachui.payout.facts;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.payout.PayoutDatabase;
import org.fachui.platform.events.KafkaReceiver;
import org.fachui.platform.events.KafkaSender;
import org.fachui.platform.events.Outbox;
import org.fachui.platform.events.Relay;
import org.fachui.platform.metrics.FactMeasures;
import org.fachui.platform.startup.StoresReady;
import org.jspecify.annotations.Nullable;

/** Starts the relay and the receiver with the service; while Kafka is away they try again. */
@ApplicationScoped
public class FactsRoom {
  private static final Set<String> TOPICS = Set.of("auction.cases", "auction.lots");

  @Inject
  @ConfigProperty(name = "fachui.kafka.bootstrap")
  String kafka;

  @Inject
  @ConfigProperty(name = "fachui.node", defaultValue = "node-1")
  String node;

  @Inject PayoutDatabase database;
  @Inject HearingFacts hearing;
  @Inject FactMeasures measures;

  private @Nullable Relay relay;
  private @Nullable KafkaReceiver receiver;

  /** Starts when the stores are there and migrated. */
  void start(@Observes StoresReady ready) {
    var facts =
        new Relay(
            "fachui-payout-facts",
            List.of(new Outbox(database.source())),
            new KafkaSender(kafka, "fachui-payout-" + node));
    relay = facts;
    facts.start();
    var heard = new KafkaReceiver(kafka, "fachui-payout", TOPICS, measures.counted(hearing));
    receiver = heard;
    heard.start();
  }

  /** Stops both; what was not sent stays in the outbox, what was not heard is told again. */
  @PreDestroy
  void stop() {
    Relay facts = relay;
    if (facts != null) {
      facts.close();
    }
    KafkaReceiver heard = receiver;
    if (heard != null) {
      heard.close();
    }
  }
}
