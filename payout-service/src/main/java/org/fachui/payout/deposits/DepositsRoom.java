package org.fachui.payout.deposits;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.bank.infrastructure.BankConnection;
import org.fachui.payout.batches.application.RefundOpening;
import org.fachui.payout.batches.infrastructure.Worker;
import org.fachui.payout.forfeits.SettingAside;
import org.fachui.payout.heldprices.GivingBackPrices;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.releases.WatchingReleases;
import org.fachui.platform.startup.StoresReady;
import org.fachui.platform.store.Transactions;

/** Starts the threads that learn how lots ended and pay deposits back, with the service. */
@ApplicationScoped
public class DepositsRoom {
  private static final Duration REST = Duration.ofMillis(250);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  @Inject Transactions transactions;
  @Inject PostingTransfers ledger;
  @Inject Accounts accounts;
  @Inject Settlements settlements;
  @Inject RefundOpening batches;
  @Inject BankConnection banks;
  @Inject Clock clock;

  private final List<Worker> running = new ArrayList<>();

  /** Starts when the stores are there and migrated. */
  void start(@Observes StoresReady ready) {
    var learning = new LearningSettlements(transactions, accounts, settlements, clock, ASK_AGAIN);
    var refunding = new RefundingDeposits(transactions, batches, Set.copyOf(banks.banks()), clock);
    var prices = new GivingBackPrices(transactions, ledger, accounts, clock);
    var noting = new NotingRefunds(transactions, clock);
    running.add(new Worker("fachui-settlements", REST, learning::learnDue));
    var aside = new SettingAside(transactions, ledger, accounts, clock);
    running.add(new Worker("fachui-forfeits", REST, aside::setNextAside));
    running.add(new Worker("fachui-annulled", REST, prices::giveBackNext));
    running.add(new Worker("fachui-refunds", REST, refunding::refundNext));
    var releases = new WatchingReleases(transactions, clock);
    running.add(new Worker("fachui-releases", REST, releases::lookAtNext));
    running.add(new Worker("fachui-refunded", REST, noting::noteEnded));
  }

  /** Stops the threads; what they had not committed is done by the next ones. */
  @PreDestroy
  void stop() {
    running.forEach(Worker::close);
    running.clear();
  }
}
