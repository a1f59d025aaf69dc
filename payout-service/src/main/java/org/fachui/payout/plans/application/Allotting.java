package org.fachui.payout.plans.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.application.BatchOpening;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.platform.store.StoreFailure;

/**
 * Posts an approved plan and opens its batch, in the caller's transaction. Business keys are of the
 * round and not of the plan, so that a round can be posted once whatever is planned for it.
 */
@ApplicationScoped
public class Allotting {
  private static final String STAGE_LINES =
      """
      INSERT INTO ledger_staging (debit_id, credit_id, fen, reference, business_key)
      SELECT ?, a.id, l.fen, ?, 'ALLOT|' || ? || '|' || l.claim_id
      FROM plan_line l
      JOIN account a ON a.pool_id = ? AND a.kind = 'PERSON' AND a.ref = l.claim_id::text
      WHERE l.plan_id = ? AND l.fen > 0
      """;

  private PostingTransfers ledger;
  private Accounts accounts;
  private Plans plans;
  private BatchOpening batches;

  @Inject
  public Allotting(PostingTransfers ledger, Accounts accounts, Plans plans, BatchOpening batches) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.plans = plans;
    this.batches = batches;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Allotting() {}

  /**
   * Allots it.
   *
   * @param plan that is approved in this transaction
   * @param by subject of the approver
   * @return the batch
   */
  UUID allot(Connection connection, Plan plan, String by, Instant at) throws SQLException {
    long cash = accounts.id(connection, plan.poolId(), AccountKind.CASE_CASH, "");
    ledger.post(connection, at, beforehand(connection, plan, cash));
    accounts.makePersons(connection, plan.poolId());
    analyze(connection);
    ledger.stage(connection);
    long staged = stageLines(connection, plan, cash);
    long posted = ledger.postStaged(connection, plan.id(), TransferKind.ALLOT, at);
    if (staged != plan.paidLines() || posted != staged) {
      throw new StoreFailure(
          "plan "
              + plan.id()
              + " has "
              + plan.paidLines()
              + " lines to post, "
              + posted
              + " were posted");
    }
    plans.move(connection, plan.id(), PlanState.APPROVED, PlanState.ALLOTTED, by, at);
    UUID batch = batches.open(connection, plan.id());
    plans.paidIn(connection, plan.id(), batch);
    return batch;
  }

  /** Without it the store believes that there are a handful of accounts, and walks all for each. */
  private static void analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE account, balance, plan_line");
    }
  }

  private List<Posting> beforehand(Connection connection, Plan plan, long cash) {
    List<Posting> postings = new ArrayList<>();
    if (plan.costsFen() > 0) {
      long costs = accounts.id(connection, plan.poolId(), AccountKind.COSTS, "");
      postings.add(posting(plan, TransferKind.COST, cash, costs, plan.costsFen()));
    }
    if (plan.heldFen() > 0) {
      long held = accounts.id(connection, plan.poolId(), AccountKind.HELD, "");
      postings.add(posting(plan, TransferKind.HOLD, cash, held, plan.heldFen()));
    }
    return postings;
  }

  private static Posting posting(Plan plan, TransferKind kind, long debit, long credit, long fen) {
    String key = kind + "|" + plan.poolId() + "|" + plan.round();
    return new Posting(plan.id(), kind, debit, credit, fen, plan.id().toString(), key);
  }

  private static long stageLines(Connection connection, Plan plan, long cash) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(STAGE_LINES)) {
      insert.setLong(1, cash);
      insert.setString(2, plan.id().toString());
      insert.setString(3, Integer.toString(plan.round()));
      insert.setObject(4, plan.poolId());
      insert.setObject(5, plan.id());
      return insert.executeLargeUpdate();
    }
  }
}
