package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.JdbcBatchOpening;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.payees.ClaimsCsv;
import org.fachui.payout.payees.application.ClaimLimits;
import org.fachui.payout.payees.application.UploadOutcome;
import org.fachui.payout.payees.application.UploadingClaims;
import org.fachui.payout.payees.infrastructure.JdbcClaims;
import org.fachui.payout.payees.infrastructure.SpoolingFiles;
import org.fachui.payout.plans.application.Allotting;
import org.fachui.payout.plans.application.ApprovingPlan;
import org.fachui.payout.plans.application.MakingPlan;
import org.fachui.payout.plans.application.PlanOutcome;
import org.fachui.payout.plans.application.SubmittingPlan;
import org.fachui.payout.plans.infrastructure.JdbcPlans;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanOrder;
import org.fachui.payout.plans.model.Tier;
import org.fachui.payout.plans.model.TierMode;

/** Creditors of the desk's case, and plans that give them its money. */
final class APayout {
  /** One payment a file, so that each goes by itself. */
  private static final int LINES_A_FILE = 1;

  private final ADepositDesk desk;
  private final PostingTransfers ledger = new PostingTransfers();
  private final Accounts accounts = new Accounts();
  private final Clock clock = Clock.systemUTC();
  private final JdbcPlans plans = new JdbcPlans();
  private int creditors;

  APayout(ADepositDesk desk) {
    this.desk = desk;
  }

  /** Registers creditors with the same claim each; the first bank keeps all their accounts. */
  void claim(int count, String yuan) {
    ClaimsCsv csv = new ClaimsCsv();
    for (int i = 0; i < count; i++) {
      csv.good(12 * ++creditors, yuan, 1);
    }
    UploadOutcome outcome =
        new UploadingClaims(
                desk.transactions,
                new SpoolingFiles(),
                new JdbcClaims(),
                new ClaimLimits(0, Set.copyOf(ADepositDesk.BANKS)),
                clock)
            .upload(desk.caseId(), csv.utf8(), "finance");
    assertThat(outcome).isInstanceOf(UploadOutcome.Taken.class);
  }

  /** Everything that the case has, by ratio; its files are queued and not sent. */
  Plan distribute(int round) {
    UUID pool = desk.caseId();
    var order = new PlanOrder(round, 0, 0, List.of(new Tier(1, TierMode.PRO_RATA)));
    Plan made =
        done(new MakingPlan(desk.transactions, accounts, plans, clock).make(pool, order, "maker"));
    done(
        new SubmittingPlan(desk.transactions, accounts, plans, clock)
            .submit(pool, made.id(), "maker"));
    var batches = new JdbcBatchOpening(ledger, accounts, clock, LINES_A_FILE);
    return done(
        new ApprovingPlan(
                desk.transactions,
                accounts,
                plans,
                new Allotting(ledger, accounts, plans, batches),
                clock)
            .approve(pool, made.id(), made.hashes(), "approver"));
  }

  private static Plan done(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Done.class);
    return ((PlanOutcome.Done) outcome).plan();
  }

  /** The creditors' accounts, in the order in which they were registered. */
  List<String> accounts() {
    List<String> found = new ArrayList<>();
    for (int i = 1; i <= creditors; i++) {
      found.add("6222%015d".formatted(12 * i));
    }
    return found;
  }
}
