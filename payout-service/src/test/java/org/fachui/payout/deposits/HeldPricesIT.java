package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.payout.authorities.AuthorityKind;
import org.fachui.payout.decisions.Decision.About;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.payout.decisions.DecisionApproval;
import org.fachui.payout.decisions.DecisionProposal;
import org.fachui.payout.decisions.Decisions;
import org.fachui.payout.forfeits.ForfeitOutcome;
import org.fachui.payout.forfeits.Use;
import org.fachui.payout.forfeits.UseProposal;
import org.fachui.payout.heldprices.HeldPrice;
import org.fachui.payout.heldprices.HeldPrice.State;
import org.fachui.payout.heldprices.HeldPriceOutcome;
import org.fachui.payout.heldprices.HeldPriceOutcome.Done;
import org.fachui.payout.heldprices.HeldPriceOutcome.NotApproved;
import org.fachui.payout.heldprices.HeldPriceOutcome.Reason;
import org.fachui.payout.heldprices.HeldPriceOutcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A held price goes back once, when it is covered and two people say so; or it stays. */
class HeldPricesIT {
  private static final String SHA256 = "cd".repeat(32);
  private static final String BUYER = "62220001";
  private static final long MISSING = 100_000;
  private static final long REST = ASale.REST;

  private final ASale sale = new ASale().authorised();
  private final ADepositDesk desk = sale.desk;

  @AfterEach
  void stop() {
    sale.close();
  }

  /** Of the rest of the price a part was distributed; the deposit is back. */
  private void annulledShort() {
    sale.paid(BUYER);
    desk.takeCosts(MISSING);
    sale.annul();
    desk.work();
  }

  private HeldPrice held() {
    List<HeldPrice> all = desk.heldPrices.ofPool(desk.caseId());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private HeldPriceOutcome propose(Choice choice, long fen, String by) {
    return desk.heldPrices.propose(
        desk.caseId(),
        sale.lot,
        held().part(),
        new DecisionProposal(choice, fen, "依据裁定", SHA256),
        by);
  }

  private HeldPriceOutcome approve(Choice choice, long fen, String by) {
    return desk.heldPrices.approve(
        desk.caseId(), sale.lot, held().part(), new DecisionApproval(choice, fen), by);
  }

  private static void refused(HeldPriceOutcome outcome, Reason reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static void notApproved(HeldPriceOutcome outcome, Decisions.Reason reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotApproved.class, not -> assertThat(not.why().reason()).isEqualTo(reason));
  }

  private Map<String, Long> received() {
    return desk.bank.register.receivedByAccount();
  }

  @Test
  void twoPeopleReturnItOnceItIsCoveredAndNobodyIsPaidTwice() {
    annulledShort();
    assertThat(held().state()).isEqualTo(State.NOT_COVERED);
    assertThat(held().openFen()).isEqualTo(REST);
    assertThat(held().heldFen()).isEqualTo(REST - MISSING);
    assertThat(held().missingFen()).isEqualTo(MISSING);
    refused(propose(Choice.RETURN, REST, "qian"), Reason.NOT_COVERED);
    refused(propose(Choice.STAY, REST - 1, "qian"), Reason.OTHER_FIGURE);
    notApproved(approve(Choice.RETURN, REST, "sun"), Decisions.Reason.NOT_PROPOSED);

    desk.payToTheCase(MISSING - 1);
    refused(propose(Choice.RETURN, REST, "qian"), Reason.NOT_COVERED);
    assertThat(held().missingFen()).isEqualTo(1);
    desk.payToTheCase(1);
    assertThat(held().state()).isEqualTo(State.COVERED);
    assertThat(propose(Choice.RETURN, REST, "qian")).isInstanceOf(Done.class);
    notApproved(approve(Choice.RETURN, REST, "qian"), Decisions.Reason.OWN_PROPOSAL);
    notApproved(approve(Choice.RETURN, REST - 1, "sun"), Decisions.Reason.OTHER_FIGURE);
    notApproved(approve(Choice.STAY, REST, "sun"), Decisions.Reason.OTHER_FIGURE);
    sale.endDays();
    assertThat(received()).as("nothing has moved").doesNotContainKey(BUYER);

    assertThat(approve(Choice.RETURN, REST, "sun")).isInstanceOf(Done.class);
    assertThat(approve(Choice.RETURN, REST, "sun")).as("again").isInstanceOf(Done.class);
    notApproved(approve(Choice.RETURN, REST, "wang"), Decisions.Reason.NOT_PROPOSED);
    refused(propose(Choice.RETURN, REST, "qian"), Reason.NOTHING_IS_OPEN);
    sale.endDays();
    assertThat(received()).containsEntry(BUYER, REST);
    assertThat(desk.bank.register.paymentsByAccount()).containsEntry(BUYER, 1);
    assertThat(desk.casePool().heldFen()).isZero();
    assertThat(desk.casePool().undistributedFen()).isZero();
    assertThat(held().state()).isEqualTo(State.RETURNED);
    assertThat(desk.openIncidents()).isEmpty();
    sale.assertBooks();
  }

  @Test
  void whatWasCoveredWhenItWasProposedMustBeSoWhenItIsApproved() {
    annulledShort();
    desk.payToTheCase(MISSING);
    assertThat(propose(Choice.RETURN, REST, "qian")).isInstanceOf(Done.class);
    desk.takeCosts(7);
    refused(approve(Choice.RETURN, REST, "sun"), Reason.NOT_COVERED);
    assertThat(held().missingFen()).isEqualTo(7);
    assertThat(held().decisions()).hasSize(1).allMatch(one -> one.approvedAt() == null);
    desk.payToTheCase(7);
    assertThat(approve(Choice.RETURN, REST, "sun")).isInstanceOf(Done.class);
    sale.endDays();
    assertThat(received()).containsEntry(BUYER, REST);
    sale.assertBooks();
  }

  @Test
  void itMayBeDecidedThatItStaysAndLaterThatItGoesBack() {
    annulledShort();
    assertThat(propose(Choice.STAY, REST, "qian")).isInstanceOf(Done.class);
    notApproved(approve(Choice.STAY, REST, "qian"), Decisions.Reason.OWN_PROPOSAL);
    assertThat(desk.openIncidents()).containsExactly("ANNULLED_PRICE_DISTRIBUTED");
    assertThat(approve(Choice.STAY, REST, "sun")).isInstanceOf(Done.class);
    assertThat(held().state()).isEqualTo(State.STAYS);
    assertThat(held().decisions().getLast().reason()).isEqualTo("依据裁定");
    assertThat(desk.openIncidents()).isEmpty();

    desk.payToTheCase(MISSING);
    desk.database.run("UPDATE annulled_sale SET look_at = now()");
    desk.work();
    assertThat(desk.casePool().heldFen()).as("no more than then").isEqualTo(REST - MISSING);
    assertThat(desk.casePool().undistributedFen()).isEqualTo(MISSING);
    assertThat(desk.openIncidents()).isEmpty();

    assertThat(propose(Choice.RETURN, REST, "qian")).isInstanceOf(Done.class);
    assertThat(approve(Choice.RETURN, REST, "sun")).isInstanceOf(Done.class);
    sale.endDays();
    assertThat(received()).containsEntry(BUYER, REST);
    assertThat(held().decisions()).hasSize(2);
    sale.assertBooks();
  }

  @Test
  void ofTwoApprovalsAtOnceOneMovesTheMoney() throws Exception {
    annulledShort();
    desk.payToTheCase(MISSING);
    propose(Choice.RETURN, REST, "qian");
    List<HeldPriceOutcome> outcomes = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<HeldPriceOutcome>> both =
          List.of(
              () -> approve(Choice.RETURN, REST, "sun"),
              () -> approve(Choice.RETURN, REST, "wang"));
      for (Future<HeldPriceOutcome> one : people.invokeAll(both)) {
        outcomes.add(one.get());
      }
    }
    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    sale.endDays();
    assertThat(desk.bank.register.paymentsByAccount()).containsEntry(BUYER, 1);
    sale.assertBooks();
  }

  @Test
  void whatComesForThePriceLaterGoesBackByItselfAndCoversNothingElse() {
    DueView due = sale.asked(sale.sold());
    sale.pay(due, REST, BUYER);
    desk.takeCosts(ASale.PRICE);
    sale.annul();
    desk.work();
    sale.pay(due, 300_000, "62220002");
    sale.endDays();
    assertThat(received()).isEqualTo(Map.of("62220002", 300_000L));
    assertThat(held().openFen()).isEqualTo(ASale.PRICE);
    assertThat(held().missingFen()).isEqualTo(ASale.PRICE);
    sale.assertBooks();
  }

  @Test
  void theBuyersPartOfAPrepaidPriceGoesBackByTwoPeopleAndTheKeptPartDoesNot() {
    DepositView winner = sale.sold();
    sale.asked(winner);
    desk.inDefault(sale.lot, winner, 50_000);
    desk.work();
    long his = ADepositDesk.FEN - 50_000;
    assertThat(held().part()).isEqualTo(About.PREPAID);
    assertThat(held().state()).isEqualTo(State.COVERED);
    assertThat(held().openFen()).isEqualTo(his);
    assertThat(held().heldFen()).isEqualTo(his);

    var use = new UseProposal(20_000, null, "依据裁定", SHA256);
    desk.forfeits.propose(desk.caseId(), sale.lot, Use.COSTS, use, "qian");
    desk.forfeits.approve(desk.caseId(), sale.lot, Use.COSTS, 20_000, "sun");
    assertThat(held().heldFen()).as("costs were not taken of his").isEqualTo(his);

    assertThat(propose(Choice.RETURN, his, "qian")).isInstanceOf(Done.class);
    notApproved(approve(Choice.RETURN, his, "qian"), Decisions.Reason.OWN_PROPOSAL);
    assertThat(approve(Choice.RETURN, his, "sun")).isInstanceOf(Done.class);
    assertThat(approve(Choice.RETURN, his, "sun")).as("again").isInstanceOf(Done.class);
    sale.endDays();
    assertThat(received()).isEqualTo(Map.of(ADepositDesk.account(winner), his));
    assertThat(desk.bank.register.paymentsByAccount().values()).containsOnly(1);
    assertThat(desk.casePool().heldFen()).isEqualTo(30_000);
    assertThat(desk.stands(winner).arrivedFen()).isEqualTo(ADepositDesk.FEN);
    assertThat(desk.facts()).doesNotContain("deposit.refunded");
    assertThat(held().state()).isEqualTo(State.RETURNED);
    sale.assertBooks();

    use = new UseProposal(0, 0L, "没有再卖出", SHA256);
    assertThat(desk.forfeits.propose(desk.caseId(), sale.lot, Use.SHORTFALL, use, "qian"))
        .as("what is kept can still be used")
        .isInstanceOfSatisfying(
            ForfeitOutcome.Refused.class,
            refused -> assertThat(refused.acceptedFen()).isEqualTo(30_000));
  }

  @Test
  void withoutAStandingAuthorityTheReturnWaitsInTheLotsPool() {
    var waiting = new ASale();
    try {
      waiting.paid(BUYER);
      waiting.desk.takeCosts(MISSING);
      waiting.annul();
      waiting.desk.work();
      waiting.desk.payToTheCase(MISSING);
      var proposal = new DecisionProposal(Choice.RETURN, REST, "依据裁定", SHA256);
      var prices = waiting.desk.heldPrices;
      var pool = waiting.desk.caseId();
      prices.propose(pool, waiting.lot, About.PRICE, proposal, "qian");
      prices.approve(
          pool, waiting.lot, About.PRICE, new DecisionApproval(Choice.RETURN, REST), "sun");
      waiting.desk.work();
      assertThat(waiting.desk.lotPool(waiting.lot).onAccountFen()).isEqualTo(ASale.PRICE);
      waiting.desk.authorise(AuthorityKind.ANNULLED_SALES);
      waiting.desk.database.run("UPDATE lot_deposits SET refund_at = now()");
      waiting.endDays();
      assertThat(waiting.desk.bank.register.receivedByAccount()).containsEntry(BUYER, REST);
      waiting.assertBooks();
    } finally {
      waiting.close();
    }
  }

  /** Whoever moves this lot's price fails. */
  private void poison() {
    desk.database.run(
        """
        CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.lot_id = '%s' AND NEW.price_fen <> OLD.price_fen THEN
            RAISE EXCEPTION 'poison';
          END IF;
          RETURN NEW;
        END $$
        """
            .formatted(sale.lot),
        "CREATE TRIGGER poison BEFORE UPDATE ON annulled_sale FOR EACH ROW EXECUTE FUNCTION poison()");
  }

  @Test
  void aSaleThatCannotBeLookedAtDoesNotKeepTheOthersWaitingAndPeopleAreTold() {
    sale.paid(BUYER);
    ASale other = sale.another();
    other.paid("62220009");
    poison();
    sale.annul();
    other.annul();
    while (desk.learn()) {
      // both
    }
    assertThat(desk.giveBack()).isTrue();
    assertThat(desk.giveBack()).isTrue();
    assertThat(desk.giveBack()).as("the failed one comes later").isFalse();
    assertThat(desk.lotPool(other.lot).onAccountFen()).isEqualTo(ASale.PRICE);
    assertThat(desk.lotPool(sale.lot).onAccountFen()).isZero();
    assertThat(held().attempts()).isEqualTo(1);
    assertThat(held().nextLookAt()).isNotNull();
    assertThat(held().state()).isEqualTo(State.NOT_LOOKED_AT);
    refused(propose(Choice.STAY, 1, "qian"), Reason.NOT_LOOKED_AT);
    assertThat(desk.openIncidents()).isEmpty();
    long restMs = 2_000;
    for (int attempt = 2; attempt <= 5; attempt++) {
      desk.database.run("UPDATE annulled_sale SET look_at = now() WHERE attempts > 0");
      assertThat(desk.giveBack()).isTrue();
      restMs *= 2;
      assertThat(
              desk.database.number(
                  "SELECT extract(epoch FROM look_at - now()) * 1000 FROM annulled_sale WHERE attempts > 0"))
          .as("later and later")
          .isBetween(restMs - 1_500, restMs);
    }
    assertThat(held().attempts()).isEqualTo(5);
    assertThat(desk.openIncidents()).containsExactly("ANNULLED_PRICE_STUCK");
    assertThat(desk.casePool().undistributedFen()).as("nothing half done").isEqualTo(ASale.PRICE);

    desk.database.run(
        "DROP TRIGGER poison ON annulled_sale", "UPDATE annulled_sale SET look_at = now()");
    sale.endDays();
    assertThat(received()).containsEntry(BUYER, REST).containsEntry("62220009", REST);
    assertThat(desk.openIncidents()).isEmpty();
    sale.assertBooks();
  }
}
