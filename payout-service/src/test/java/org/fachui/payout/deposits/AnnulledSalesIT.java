package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.authorities.AuthorityKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After an annulment everybody has his money back once; the bank's own register says who has. */
class AnnulledSalesIT {
  private static final long PRICE = 2_000_000;
  private static final long REST = PRICE - ADepositDesk.FEN;
  private static final Instant LATER = ADepositDesk.CLOSES.plus(Duration.ofDays(3));

  private final UUID lot = UUID.randomUUID();
  private final ADepositDesk desk = new ADepositDesk();

  @AfterEach
  void stop() {
    desk.bank.close();
  }

  private DepositView sold() {
    DepositView winner = desk.confirmed(lot);
    desk.end(lot, winner);
    desk.work();
    return winner;
  }

  private DueView asked(DepositView winner) {
    return switch (desk.dues.ask(lot, dueOf(winner), ADepositDesk.CASE)) {
      case Asked.Stands<DueView> stands -> stands.what();
      case Asked.Refused<DueView> refused -> throw new AssertionError(refused);
    };
  }

  private void pay(DueView due, long fen, String account) {
    desk.record(desk.notice(due.virtualNo(), fen, LATER, account));
  }

  private void authoriseBoth() {
    desk.authorise();
    desk.authorise(AuthorityKind.ANNULLED_SALES);
  }

  /** The court takes its costs: so much of the price is not there any more. */
  private void distribute(long fen) {
    desk.takeCosts(fen);
  }

  private void endDays() {
    desk.work();
    desk.endDay();
    desk.endDay();
  }

  private void assertBooks() {
    for (PoolEquation pool : List.of(desk.lotPool(lot), desk.casePool())) {
      assertThat(pool.residualFen()).isZero();
    }
    assertThat(desk.database.number("SELECT sum(fen) FROM balance")).isZero();
  }

  @Test
  void aWinnerWhoseDepositIsNoPriceYetHasItBackLikeEverybodyElse() {
    desk.authorise();
    DepositView winner = sold();
    assertThat(desk.state(winner)).isEqualTo(DepositState.CONFIRMED);
    desk.annul(lot);
    endDays();
    assertThat(desk.state(winner)).isEqualTo(DepositState.REFUNDED);
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(Map.of(ADepositDesk.account(winner), ADepositDesk.FEN));
    assertThat(desk.dues.ask(lot, dueOf(winner), ADepositDesk.CASE))
        .isEqualTo(new Asked.Refused<>(Asked.Reason.NO_DEPOSIT));
    assertBooks();
  }

  private static DueRequest dueOf(DepositView winner) {
    return new DueRequest(
        ADepositDesk.COURT,
        ADepositDesk.CASE.toString(),
        PRICE,
        winner.enrolmentId(),
        null,
        ADepositDesk.CLOSES);
  }

  @Test
  void aPriceThatWasPaidGoesBackToEachAccountThatPaidIt() {
    authoriseBoth();
    DepositView winner = sold();
    DueView due = asked(winner);
    pay(due, 900_000, "62220001");
    pay(due, REST - 900_000, "62220002");
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    desk.annul(lot);
    desk.annul(lot);
    endDays();
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(
            Map.of(
                ADepositDesk.account(winner),
                ADepositDesk.FEN,
                "62220001",
                900_000L,
                "62220002",
                REST - 900_000));
    assertThat(desk.bank.register.paymentsByAccount().values()).containsOnly(1);
    assertThat(desk.casePool().poolFen()).isZero();
    assertThat(desk.state(winner)).isEqualTo(DepositState.REFUNDED);
    assertThat(desk.facts()).containsOnlyOnce("deposit.refunded");
    assertThat(desk.incidents()).isEmpty();
    assertBooks();
  }

  @Test
  void fromTheAnnulmentOnNothingOfThePriceCanBeDistributedAndTheReturnWaitsForTwoPersons() {
    desk.authorise();
    DepositView winner = sold();
    pay(asked(winner), REST, "62220001");
    desk.annul(lot);
    desk.work();
    assertThat(desk.casePool().undistributedFen()).isZero();
    assertThat(desk.lotPool(lot).onAccountFen()).isEqualTo(PRICE);
    assertThat(desk.texts("SELECT id FROM instruction")).isEmpty();
    desk.authorise(AuthorityKind.ANNULLED_SALES);
    desk.database.run("UPDATE lot_deposits SET refund_at = now()");
    endDays();
    assertThat(desk.bank.register.receivedByAccount()).hasSize(2);
    assertBooks();
  }

  @Test
  void whatWasDistributedIsForPeopleToGetBackAndTheRestIsSetAside() {
    authoriseBoth();
    DepositView winner = sold();
    pay(asked(winner), REST, "62220001");
    distribute(100_000);
    desk.annul(lot);
    endDays();
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(Map.of(ADepositDesk.account(winner), ADepositDesk.FEN));
    assertThat(desk.casePool().undistributedFen()).isZero();
    assertThat(desk.casePool().heldFen()).isEqualTo(REST - 100_000);
    assertThat(desk.incidents()).containsExactly("ANNULLED_PRICE_DISTRIBUTED");
    assertThat(desk.state(winner)).isEqualTo(DepositState.REFUNDED);
    assertBooks();

    desk.payToTheCase(100_000);
    desk.database.run("UPDATE annulled_sale SET look_at = now()");
    endDays();
    assertThat(desk.bank.register.receivedByAccount()).containsEntry("62220001", REST);
    assertThat(desk.casePool().heldFen()).isZero();
    assertThat(desk.database.number("SELECT count(*) FROM annulled_sale WHERE look_at IS NOT NULL"))
        .isZero();
    assertBooks();
  }

  @Test
  void aPriceThatWasDistributedIsNotPaidBackFromAYoungerSalesMoney() {
    authoriseBoth();
    DepositView winner = sold();
    pay(asked(winner), REST, "62220001");
    distribute(PRICE);
    UUID younger = UUID.randomUUID();
    DepositView other = desk.confirmed(younger);
    desk.end(younger, other);
    desk.work();
    var terms =
        new DueRequest(
            ADepositDesk.COURT,
            ADepositDesk.CASE.toString(),
            PRICE,
            other.enrolmentId(),
            null,
            ADepositDesk.CLOSES);
    DueView due = ((Asked.Stands<DueView>) desk.dues.ask(younger, terms, ADepositDesk.CASE)).what();
    pay(due, REST, "62220009");

    desk.annul(lot);
    endDays();
    assertThat(desk.bank.register.receivedByAccount()).as("it was the others' money").isEmpty();
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    assertThat(desk.incidents()).containsExactly("ANNULLED_PRICE_DISTRIBUTED");

    desk.annul(younger);
    endDays();
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(Map.of(ADepositDesk.account(other), ADepositDesk.FEN, "62220009", REST));
    assertBooks();
  }

  @Test
  void moneyThatComesAfterTheAnnulmentGoesBackAsWell() {
    authoriseBoth();
    DepositView winner = sold();
    DueView due = asked(winner);
    desk.annul(lot);
    desk.work();
    pay(due, REST, "62220001");
    endDays();
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(Map.of(ADepositDesk.account(winner), ADepositDesk.FEN, "62220001", REST));
    assertThat(desk.facts()).doesNotContain("due.met");
    assertThat(desk.casePool().poolFen()).isZero();
    assertBooks();
  }

  @Test
  void anApplicantWhoBoughtWithoutADepositHasHisPriceBackToo() {
    authoriseBoth();
    UUID applicant = UUID.randomUUID();
    var terms =
        new DueRequest(
            ADepositDesk.COURT,
            ADepositDesk.CASE.toString(),
            PRICE,
            applicant,
            0L,
            ADepositDesk.CLOSES);
    DueView due = ((Asked.Stands<DueView>) desk.dues.ask(lot, terms, ADepositDesk.CASE)).what();
    desk.endWithoutDeposit(lot, applicant);
    pay(due, PRICE, "62220001");
    desk.work();
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    desk.annul(lot);
    endDays();
    assertThat(desk.bank.register.receivedByAccount()).isEqualTo(Map.of("62220001", PRICE));
    assertThat(desk.casePool().poolFen()).isZero();
    assertThat(desk.incidents()).isEmpty();
    assertBooks();
  }

  @Test
  void anAnnulmentOfWhichNoMessageCameIsFoundAllTheSame() {
    authoriseBoth();
    DepositView winner = sold();
    pay(asked(winner), REST, "62220001");
    desk.settled.put(lot, Settlement.annulled(lot));
    desk.work();
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    desk.database.run("UPDATE lot_deposits SET ask_at = now()");
    endDays();
    assertThat(desk.bank.register.receivedByAccount()).hasSize(2);
    assertThat(desk.casePool().poolFen()).isZero();
  }

  @Test
  void whatIsAnnulledStaysSoWhateverIsSaidLater() {
    authoriseBoth();
    DepositView winner = sold();
    desk.annul(lot);
    desk.work();
    desk.end(lot, winner);
    desk.database.run("UPDATE lot_deposits SET ask_at = now()");
    desk.work();
    assertThat(desk.texts("SELECT result FROM lot_deposits")).containsExactly("ANNULLED");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void everyCreditIsBackAsAWholeOrNotAtAllAndWhatIsNotIsAccountedFor(long seed) {
    Random random = new Random(seed);
    authoriseBoth();
    DepositView winner = sold();
    DueView due = asked(winner);
    Map<String, Long> paid = new HashMap<>(Map.of(ADepositDesk.account(winner), ADepositDesk.FEN));
    boolean annulled = false;
    for (int step = 0; step < 12; step++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          String account = "6222000" + step;
          paid.put(account, 1L + random.nextInt(700_000));
          pay(due, paid.get(account), account);
        }
        case 2 -> distribute(random.nextLong(1 + desk.casePool().undistributedFen()));
        default -> {
          if (random.nextInt(3) == 0 && !annulled) {
            desk.annul(lot);
            annulled = true;
          }
          desk.learn();
          desk.giveBack();
        }
      }
      assertBooks();
    }
    desk.annul(lot);
    endDays();
    assertBooks();
    Map<String, Long> received = desk.bank.register.receivedByAccount();
    long kept = 0;
    for (Map.Entry<String, Long> one : paid.entrySet()) {
      if (received.containsKey(one.getKey())) {
        assertThat(received).containsEntry(one.getKey(), one.getValue());
        assertThat(desk.bank.register.paymentsByAccount()).containsEntry(one.getKey(), 1);
      } else {
        kept += one.getValue();
      }
    }
    PoolEquation pool = desk.casePool();
    assertThat(pool.undistributedFen()).isZero();
    assertThat(kept).isEqualTo(pool.costsFen() + pool.heldFen());
    assertThat(pool.costsFen() == 0).isEqualTo(kept == 0);
  }
}
