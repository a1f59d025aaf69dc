package org.fachui.payout.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.batches.application.BatchOpening;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.payout.payees.AClaimsDesk;
import org.fachui.payout.plans.application.Allotting;
import org.fachui.payout.plans.application.ApprovingPlan;
import org.fachui.payout.plans.application.MakingPlan;
import org.fachui.payout.plans.application.PlanOutcome;
import org.fachui.payout.plans.application.SubmittingPlan;
import org.fachui.payout.plans.infrastructure.JdbcPlans;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanHashes;
import org.fachui.payout.plans.model.PlanOrder;
import org.fachui.payout.plans.model.Tier;

/** A database with pools, claims and money, and short words for plans. */
final class APlanDesk {
  private final AClaimsDesk claims = new AClaimsDesk();
  private final JdbcPlans plans = new JdbcPlans();
  private final PostingTransfers ledger = new PostingTransfers();
  private final BatchOpening batches;
  private int arrivals;

  /** With batches that are only numbered. */
  APlanDesk() {
    this(
        (connection, planId) ->
            UUID.nameUUIDFromBytes(planId.toString().getBytes(StandardCharsets.UTF_8)));
  }

  APlanDesk(BatchOpening batches) {
    this.batches = batches;
  }

  AClaimsDesk claims() {
    return claims;
  }

  /** Another pool with claims and money. */
  UUID pool(InputStream file, long fen) {
    UUID pool = claims.pool();
    claims.taken(pool, file, 0);
    arrive(pool, fen);
    return pool;
  }

  void arrive(UUID pool, long fen) {
    post(pool, AccountKind.OUTSIDE, AccountKind.CASE_CASH, TransferKind.ARRIVAL, fen);
  }

  /** Takes money from the case's account as another posting would. */
  void takeForCosts(UUID pool, long fen) {
    post(pool, AccountKind.CASE_CASH, AccountKind.COSTS, TransferKind.COST, fen);
  }

  private void post(UUID pool, AccountKind from, AccountKind to, TransferKind kind, long fen) {
    claims
        .transactions()
        .run(
            c -> {
              ledger.post(
                  c,
                  AClaimsDesk.NOW,
                  List.of(
                      new Posting(
                          pool,
                          kind,
                          account(c, pool, from),
                          account(c, pool, to),
                          fen,
                          "",
                          "t" + ++arrivals)));
              return pool;
            });
  }

  private long account(Connection c, UUID pool, AccountKind kind) {
    return kind.ofPool()
        ? claims.accounts().id(c, pool, kind, "")
        : claims.accounts().common(c, kind);
  }

  PlanOutcome make(UUID pool, int round, long costs, long held, Tier... tiers) {
    return new MakingPlan(claims.transactions(), claims.accounts(), plans, AClaimsDesk.CLOCK)
        .make(pool, new PlanOrder(round, costs, held, List.of(tiers)), "maker");
  }

  Plan made(UUID pool, int round, long costs, long held, Tier... tiers) {
    return done(make(pool, round, costs, held, tiers));
  }

  PlanOutcome submit(Plan plan, String by) {
    return new SubmittingPlan(claims.transactions(), claims.accounts(), plans, AClaimsDesk.CLOCK)
        .submit(plan.poolId(), plan.id(), by);
  }

  PlanOutcome approve(Plan plan, PlanHashes hashes, String by) {
    Allotting allotting = new Allotting(ledger, claims.accounts(), plans, batches);
    return new ApprovingPlan(
            claims.transactions(), claims.accounts(), plans, allotting, AClaimsDesk.CLOCK)
        .approve(plan.poolId(), plan.id(), hashes, by);
  }

  /** Makes, submits and approves. */
  Plan allotted(UUID pool, int round, long costs, long held, Tier... tiers) {
    Plan plan = made(pool, round, costs, held, tiers);
    done(submit(plan, "maker"));
    return done(approve(plan, plan.hashes(), "approver"));
  }

  static Plan done(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Done.class);
    return ((PlanOutcome.Done) outcome).plan();
  }

  Plan find(UUID planId) {
    return claims.transactions().run(c -> plans.find(c, planId)).orElseThrow();
  }

  PoolEquation equation(UUID pool) {
    return claims.transactions().run(c -> PoolEquation.read(c, pool));
  }

  /** The lines' fen in the order of the claims. */
  List<Long> lines(UUID planId) {
    return claims
        .transactions()
        .run(
            c -> {
              try (var select =
                  c.prepareStatement(
                      """
                      SELECT l.fen FROM plan_line l JOIN claim c ON c.id = l.claim_id
                      WHERE l.plan_id = ? ORDER BY c.position
                      """)) {
                select.setObject(1, planId);
                var fen = new ArrayList<Long>();
                try (var row = select.executeQuery()) {
                  while (row.next()) {
                    fen.add(row.getLong(1));
                  }
                }
                return fen;
              }
            });
  }
}
