package org.fachui.payout.reconciliation.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.fachui.payout.bank.infrastructure.BankConnection;
import org.fachui.payout.batches.infrastructure.Worker;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.reconciliation.application.ReadingStatements;
import org.fachui.platform.startup.StoresReady;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Starts the thread that reads statements, with the service; without a bank, none. */
@ApplicationScoped
public class StatementRoom {
  private static final Duration REST = Duration.ofSeconds(1);

  @Inject Transactions transactions;
  @Inject PostingTransfers ledger;
  @Inject Clock clock;
  @Inject BankConnection banks;

  private @Nullable Worker reader;

  /** Starts when the stores are there and migrated. */
  void start(@Observes StoresReady ready) {
    banks
        .channel()
        .ifPresent(
            channel -> {
              var inbox = new JdbcStatementInbox(transactions, ledger, clock);
              var reading = new ReadingStatements(inbox, channel, banks.banks());
              reader = new Worker("fachui-statements", REST, reading::readAll);
            });
  }

  /** Stops the thread; what it had not committed is read again. */
  @PreDestroy
  void stop() {
    if (reader != null) {
      reader.close();
    }
  }
}
