package org.fachui.payout.batches.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.payout.bank.infrastructure.BankConnection;
import org.fachui.payout.batches.application.AskingBanks;
import org.fachui.payout.batches.application.SendingChunks;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.platform.startup.StoresReady;
import org.fachui.platform.store.Transactions;

/** Starts the threads that send files and ask banks, with the service; without a bank, none. */
@ApplicationScoped
public class SendingRoom {
  private static final Duration REST = Duration.ofMillis(250);
  private static final Duration LEASE = Duration.ofSeconds(60);

  @Inject Transactions transactions;
  @Inject PostingTransfers ledger;
  @Inject Clock clock;
  @Inject BankConnection banks;

  @Inject
  @ConfigProperty(name = "fachui.payout.senders", defaultValue = "3")
  int senders;

  private final List<Worker> running = new ArrayList<>();

  /** Starts when the stores are there and migrated. */
  void start(@Observes StoresReady ready) {
    if (banks.channel().isEmpty()) {
      return;
    }
    var channel = banks.channel().get();
    var queue = new JdbcChunkQueue(transactions, ledger, clock, LEASE);
    var sending = new SendingChunks(queue, channel);
    for (int i = 1; i <= senders; i++) {
      running.add(new Worker("fachui-sender-" + i, REST, sending::sendNext));
    }
    running.add(new Worker("fachui-asking", REST, new AskingBanks(queue, channel)::askDue));
  }

  /** Stops the threads; a file on the wire is found by its lease. */
  @PreDestroy
  void stop() {
    running.forEach(Worker::close);
    running.clear();
  }
}
