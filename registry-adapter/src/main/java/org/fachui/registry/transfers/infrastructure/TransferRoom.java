package org.fachui.registry.transfers.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.events.KafkaReceiver;
import org.fachui.platform.events.KafkaSender;
import org.fachui.platform.events.Outbox;
import org.fachui.platform.events.Relay;
import org.fachui.platform.metrics.FactMeasures;
import org.fachui.platform.startup.StoresReady;
import org.fachui.platform.store.Transactions;
import org.fachui.registry.RegistryDatabase;
import org.fachui.registry.bureaus.infrastructure.BureauConnection;
import org.fachui.registry.bureaus.infrastructure.HttpBureaus;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.transfers.application.ReceivingLotFacts;
import org.fachui.registry.transfers.application.SaleRecords;
import org.fachui.registry.transfers.application.WorkingOnSteps;

/** Starts what works on transfers with the service: threads at steps, facts in, facts out. */
@ApplicationScoped
public class TransferRoom {
  private static final Logger LOG = Logger.getLogger(TransferRoom.class.getName());
  private static final Duration REST = Duration.ofMillis(100);

  @Inject RegistryDatabase database;
  @Inject Transactions transactions;
  @Inject MessageLog log;
  @Inject Clock clock;
  @Inject PaceSettings settings;
  @Inject BureauConnection connection;
  @Inject HttpBureaus bureaus;
  @Inject SaleRecords sales;
  @Inject FactMeasures measures;

  @Inject
  @ConfigProperty(name = "fachui.kafka.bootstrap")
  Optional<String> kafka;

  @Inject
  @ConfigProperty(name = "fachui.node", defaultValue = "node-1")
  String node;

  @Inject
  @ConfigProperty(name = "fachui.registry.workers", defaultValue = "4")
  int workers;

  @Resource ManagedThreadFactory threads;

  private final List<AutoCloseable> running = new ArrayList<>();

  /** Starts when the stores are there and migrated. */
  void start(@Observes StoresReady ready) {
    if (connection.isConfigured()) {
      var queue = new JdbcStepQueue(transactions, log, clock, settings.pace());
      var working = new WorkingOnSteps(queue, bureaus, sales);
      for (int i = 1; i <= workers; i++) {
        running.add(new Worker(threads, "fachui-transfer-" + i, REST, working::workNext));
      }
    }
    kafka.filter(address -> !address.isBlank()).ifPresent(this::facts);
  }

  private void facts(String bootstrap) {
    var relay =
        new Relay(
            "fachui-registry-facts",
            List.of(new Outbox(database.source())),
            new KafkaSender(bootstrap, "fachui-registry-" + node));
    relay.start();
    running.add(relay);
    var register = new JdbcTransferRegister(transactions, clock, settings.pace());
    var receiver =
        new KafkaReceiver(
            bootstrap,
            "fachui-registry",
            Set.of(ReceivingLotFacts.TOPIC),
            measures.counted(new ReceivingLotFacts(register, sales)));
    receiver.start();
    running.add(receiver);
  }

  /** Stops the threads; what was on the wire is found by its lease. */
  @PreDestroy
  void stop() {
    for (AutoCloseable one : running) {
      try {
        one.close();
      } catch (Exception fault) {
        LOG.log(Level.WARNING, "did not end cleanly", fault);
      }
    }
    running.clear();
  }
}
