package org.fachui.payout.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.payees.ClaimsCsv;
import org.fachui.payout.plans.application.PlanOutcome;
import org.fachui.payout.plans.application.PlanRefusal;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanHashes;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.payout.plans.model.Tier;
import org.fachui.payout.plans.model.TierMode;
import org.junit.jupiter.api.Test;

class ApprovingPlanIT {
  private static final APlanDesk DESK = new APlanDesk();
  private static final Tier FIRST = new Tier(1, TierMode.PRO_RATA);
  private static final Tier SECOND = new Tier(2, TierMode.SEQUENTIAL);

  /** 30 in tier 1; 10, 20 and 40 in tier 2. */
  private static UUID aPool(long fen) {
    return DESK.pool(
        new ClaimsCsv()
            .good(1, "0.10", 2)
            .good(2, "0.10", 1)
            .good(3, "0.20", 2)
            .good(4, "0.20", 1)
            .good(5, "0.40", 2)
            .utf8(),
        fen);
  }

  @Test
  void fillsTiersInOrderAndLeavesTheSurplus() {
    Plan scarce = DESK.made(aPool(35), 1, 3, 2, SECOND, FIRST);
    assertThat(DESK.lines(scarce.id())).containsExactly(0L, 10L, 0L, 20L, 0L);

    Plan some = DESK.made(aPool(60), 1, 3, 2, FIRST, SECOND);
    assertThat(DESK.lines(some.id())).containsExactly(10L, 10L, 15L, 20L, 0L);
    assertThat(some.paidLines()).isEqualTo(4);
    assertThat(some.surplusFen()).isZero();
    assertThat(some.tiers().get(1).openFen()).isEqualTo(45);

    Plan plenty = DESK.made(aPool(1_000), 1, 0, 0, FIRST, SECOND);
    assertThat(DESK.lines(plenty.id())).containsExactly(10L, 10L, 20L, 20L, 40L);
    assertThat(plenty.surplusFen()).isEqualTo(900);
  }

  @Test
  void postsExactlyWhatWasApproved() {
    UUID pool = aPool(60);
    Plan plan = DESK.allotted(pool, 1, 3, 2, FIRST, SECOND);

    assertThat(plan.state()).isEqualTo(PlanState.ALLOTTED);
    assertThat(plan.approvedBy()).isEqualTo("approver");
    assertThat(plan.batchId()).isNotNull();
    assertThat(DESK.equation(pool)).isEqualTo(new PoolEquation(60, 0, 2, 0, 0, 55, 0, 3));
  }

  @Test
  void theSameApprovalAgainGivesTheSameAnswerEvenAtOnce() {
    UUID pool = aPool(60);
    Plan plan = DESK.made(pool, 1, 0, 0, FIRST, SECOND);
    APlanDesk.done(DESK.submit(plan, "maker"));
    List<Plan> plans =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> DESK.approve(plan, plan.hashes(), "approver")))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(APlanDesk::done)
            .toList();

    assertThat(plans).extracting(Plan::batchId).containsOnly(plans.get(0).batchId());
    assertThat(DESK.equation(pool).onAccountFen()).isEqualTo(60);
    assertRefused(DESK.approve(plan, plan.hashes(), "other"), PlanRefusal.WRONG_STATE);
  }

  @Test
  void refusesWhoeverHadAHandInIt() {
    Plan plan = DESK.made(aPool(60), 1, 0, 0, FIRST, SECOND);
    assertRefused(DESK.approve(plan, plan.hashes(), "approver"), PlanRefusal.WRONG_STATE);
    APlanDesk.done(DESK.submit(plan, "colleague"));

    assertRefused(DESK.approve(plan, plan.hashes(), "maker"), PlanRefusal.OWN_PLAN);
    assertRefused(DESK.approve(plan, plan.hashes(), "colleague"), PlanRefusal.OWN_PLAN);
    assertThat(DESK.find(plan.id()).state()).isEqualTo(PlanState.SUBMITTED);
  }

  @Test
  void refusesOtherHashes() {
    Plan plan = DESK.made(aPool(60), 1, 0, 0, FIRST, SECOND);
    APlanDesk.done(DESK.submit(plan, "maker"));
    String other = "0".repeat(64);

    assertRefused(
        DESK.approve(plan, new PlanHashes(other, plan.hashes().batchHash()), "approver"),
        PlanRefusal.OTHER_HASH);
    assertRefused(
        DESK.approve(plan, new PlanHashes(plan.hashes().planHash(), other), "approver"),
        PlanRefusal.OTHER_HASH);
  }

  @Test
  void anEditVoidsWhatWasSubmitted() {
    UUID pool = aPool(60);
    Plan before = DESK.made(pool, 1, 0, 0, FIRST, SECOND);
    APlanDesk.done(DESK.submit(before, "maker"));
    Plan edited = DESK.made(pool, 1, 1, 0, FIRST, SECOND);

    assertThat(edited.hashes().planHash()).isNotEqualTo(before.hashes().planHash());
    assertThat(DESK.find(before.id()).state()).isEqualTo(PlanState.VOID);
    assertRefused(DESK.approve(before, before.hashes(), "approver"), PlanRefusal.WRONG_STATE);
    assertRefused(DESK.submit(before, "maker"), PlanRefusal.WRONG_STATE);
  }

  @Test
  void noticesRowsThatSomebodyWithPowerEdited() {
    for (String edit :
        List.of(
            "UPDATE plan_line SET fen = fen + 1 WHERE plan_id = '%s'",
            "UPDATE claim SET account_no = '666666' WHERE id IN (SELECT claim_id FROM plan_line WHERE plan_id = '%s')",
            "UPDATE plan SET pool_fen = pool_fen + 1 WHERE id = '%s'",
            "DELETE FROM plan_line WHERE plan_id = '%s' AND fen = 0")) {
      Plan plan = DESK.made(aPool(50), 1, 0, 0, FIRST, SECOND);
      APlanDesk.done(DESK.submit(plan, "maker"));
      String table = edit.replaceAll("^(UPDATE|DELETE FROM) (\\w+) .*", "$2");
      DESK.claims()
          .database()
          .run(
              "ALTER TABLE " + table + " DISABLE TRIGGER USER",
              edit.formatted(plan.id()),
              "ALTER TABLE " + table + " ENABLE TRIGGER USER");

      assertRefused(DESK.approve(plan, plan.hashes(), "approver"), PlanRefusal.ROWS_CHANGED);
      assertThat(DESK.equation(plan.poolId()).onAccountFen()).isZero();
    }
  }

  @Test
  void noticesClaimsThatCameAfter() {
    UUID pool = aPool(60);
    Plan plan = DESK.made(pool, 1, 0, 0, FIRST, SECOND);
    APlanDesk.done(DESK.submit(plan, "maker"));
    DESK.claims().taken(pool, new ClaimsCsv().good(9, "0.01", 1).utf8(), 0);

    assertRefused(DESK.approve(plan, plan.hashes(), "approver"), PlanRefusal.CLAIMS_CHANGED);
  }

  @Test
  void noticesMoneyThatIsGone() {
    UUID pool = aPool(60);
    Plan plan = DESK.made(pool, 1, 0, 0, FIRST, SECOND);
    APlanDesk.done(DESK.submit(plan, "maker"));
    DESK.takeForCosts(pool, 1);

    assertRefused(DESK.approve(plan, plan.hashes(), "approver"), PlanRefusal.NOT_COVERED);
  }

  @Test
  void refusesWhatCannotBePlanned() {
    UUID empty = DESK.claims().pool();
    assertRefused(DESK.make(empty, 2, 0, 0, FIRST), PlanRefusal.ROUND_OUT_OF_ORDER);
    assertRefused(DESK.make(empty, 1, 0, 0, FIRST), PlanRefusal.NO_CLAIMS);
    UUID pool = aPool(60);
    assertRefused(DESK.make(pool, 1, 0, 0, FIRST), PlanRefusal.TIER_WITHOUT_MODE);
    assertRefused(DESK.make(pool, 1, 61, 0, FIRST, SECOND), PlanRefusal.NOT_ENOUGH_MONEY);
    assertRefused(
        DESK.make(pool, 1, 60, Long.MAX_VALUE, FIRST, SECOND), PlanRefusal.NOT_ENOUGH_MONEY);
    assertRefused(DESK.make(pool, 1, 30, 30, FIRST, SECOND), PlanRefusal.NOTHING_TO_DISTRIBUTE);
    DESK.allotted(pool, 1, 0, 0, FIRST, SECOND);
    assertRefused(DESK.make(pool, 1, 0, 0, FIRST, SECOND), PlanRefusal.ROUND_OUT_OF_ORDER);
    assertRefused(DESK.make(pool, 2, 0, 0, FIRST, SECOND), PlanRefusal.NOTHING_TO_DISTRIBUTE);
  }

  @Test
  void aPlansLinesAreNeverChanged() {
    DESK.made(aPool(60), 1, 0, 0, FIRST, SECOND);

    assertThatThrownBy(() -> DESK.claims().database().run("UPDATE plan_line SET fen = 0"))
        .hasMessageContaining("is refused");
  }

  @Test
  void aSecondRoundSharesTheNewMoneyOnly() {
    UUID pool = aPool(35);
    DESK.allotted(pool, 1, 3, 2, FIRST, SECOND);
    DESK.arrive(pool, 25);
    Plan second = DESK.allotted(pool, 2, 0, 0, FIRST, SECOND);

    assertThat(DESK.lines(second.id())).containsExactly(10L, 0L, 15L, 0L, 0L);
    assertThat(DESK.equation(pool)).isEqualTo(new PoolEquation(60, 0, 2, 0, 0, 55, 0, 3));
  }

  private static void assertRefused(PlanOutcome outcome, PlanRefusal reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            PlanOutcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
