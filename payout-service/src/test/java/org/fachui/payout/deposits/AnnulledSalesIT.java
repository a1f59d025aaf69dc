package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
  private static final long PRICE = ASale.PRICE;
  private static final long REST = ASale.REST;

  private final ASale sale = new ASale();
  private final ADepositDesk desk = sale.desk;
  private final UUID lot = sale.lot;

  @AfterEach
  void stop() {
    sale.close();
  }

  @Test
  void aWinnerWhoseDepositIsNoPriceYetHasItBackLikeEverybodyElse() {
    desk.authorise();
    DepositView winner = sale.sold();
    assertThat(desk.state(winner)).isEqualTo(DepositState.CONFIRMED);
    sale.annul();
    sale.endDays();
    assertThat(desk.state(winner)).isEqualTo(DepositState.REFUNDED);
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(Map.of(ADepositDesk.account(winner), ADepositDesk.FEN));
    assertThat(sale.ask(winner.enrolmentId(), null))
        .isEqualTo(new Asked.Refused<>(Asked.Reason.NO_DEPOSIT));
    sale.assertBooks();
  }

  @Test
  void aPriceThatWasPaidGoesBackToEachAccountThatPaidIt() {
    sale.authorised();
    DepositView winner = sale.sold();
    DueView due = sale.asked(winner);
    sale.pay(due, 900_000, "62220001");
    sale.pay(due, REST - 900_000, "62220002");
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    sale.annul();
    sale.annul();
    sale.endDays();
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
    sale.assertBooks();
  }

  @Test
  void fromTheAnnulmentOnNothingOfThePriceCanBeDistributedAndTheReturnWaitsForTwoPersons() {
    desk.authorise();
    sale.paid("62220001");
    sale.annul();
    desk.work();
    assertThat(desk.casePool().undistributedFen()).isZero();
    assertThat(desk.lotPool(lot).onAccountFen()).isEqualTo(PRICE);
    assertThat(desk.texts("SELECT id FROM instruction")).isEmpty();
    desk.authorise(AuthorityKind.ANNULLED_SALES);
    desk.database.run("UPDATE lot_deposits SET refund_at = now()");
    sale.endDays();
    assertThat(desk.bank.register.receivedByAccount()).hasSize(2);
    sale.assertBooks();
  }

  @Test
  void whatWasDistributedIsForPeopleToGetBackAndTheRestIsSetAside() {
    sale.authorised();
    DepositView winner = sale.paid("62220001");
    desk.takeCosts(100_000);
    sale.annul();
    sale.endDays();
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(Map.of(ADepositDesk.account(winner), ADepositDesk.FEN));
    assertThat(desk.casePool().undistributedFen()).isZero();
    assertThat(desk.casePool().heldFen()).isEqualTo(REST - 100_000);
    assertThat(desk.incidents()).containsExactly("ANNULLED_PRICE_DISTRIBUTED");
    assertThat(desk.state(winner)).isEqualTo(DepositState.REFUNDED);
    sale.assertBooks();

    desk.payToTheCase(100_000);
    desk.database.run("UPDATE annulled_sale SET look_at = now()");
    sale.endDays();
    assertThat(desk.bank.register.receivedByAccount()).as("two people decide").hasSize(1);
    assertThat(desk.casePool().heldFen()).as("nobody plans with it").isEqualTo(REST);
    sale.assertBooks();
  }

  @Test
  void aPriceThatWasDistributedIsNotPaidBackFromAYoungerSalesMoney() {
    sale.authorised();
    sale.paid("62220001");
    desk.takeCosts(PRICE);
    ASale younger = sale.another();
    DepositView other = younger.paid("62220009");

    sale.annul();
    sale.endDays();
    assertThat(desk.bank.register.receivedByAccount()).as("it was the others' money").isEmpty();
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    assertThat(desk.incidents()).containsExactly("ANNULLED_PRICE_DISTRIBUTED");

    younger.annul();
    sale.endDays();
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(Map.of(ADepositDesk.account(other), ADepositDesk.FEN, "62220009", REST));
    sale.assertBooks();
  }

  @Test
  void moneyThatComesAfterTheAnnulmentGoesBackAsWell() {
    sale.authorised();
    DepositView winner = sale.sold();
    DueView due = sale.asked(winner);
    sale.annul();
    desk.work();
    sale.pay(due, REST, "62220001");
    sale.endDays();
    assertThat(desk.bank.register.receivedByAccount())
        .isEqualTo(Map.of(ADepositDesk.account(winner), ADepositDesk.FEN, "62220001", REST));
    assertThat(desk.facts()).doesNotContain("due.met");
    assertThat(desk.casePool().poolFen()).isZero();
    sale.assertBooks();
  }

  @Test
  void anApplicantWhoBoughtWithoutADepositHasHisPriceBackToo() {
    sale.authorised();
    UUID applicant = UUID.randomUUID();
    DueView due = sale.asked(applicant, 0L);
    desk.endWithoutDeposit(lot, applicant);
    sale.pay(due, PRICE, "62220001");
    desk.work();
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    sale.annul();
    sale.endDays();
    assertThat(desk.bank.register.receivedByAccount()).isEqualTo(Map.of("62220001", PRICE));
    assertThat(desk.casePool().poolFen()).isZero();
    assertThat(desk.incidents()).isEmpty();
    sale.assertBooks();
  }

  @Test
  void anAnnulmentOfWhichNoMessageCameIsFoundAllTheSame() {
    sale.authorised();
    sale.paid("62220001");
    desk.settled.put(lot, Settlement.annulled(lot));
    desk.work();
    assertThat(desk.casePool().undistributedFen()).isEqualTo(PRICE);
    desk.database.run("UPDATE lot_deposits SET ask_at = now()");
    sale.endDays();
    assertThat(desk.bank.register.receivedByAccount()).hasSize(2);
    assertThat(desk.casePool().poolFen()).isZero();
  }

  @Test
  void whatIsAnnulledStaysSoWhateverIsSaidLater() {
    sale.authorised();
    DepositView winner = sale.sold();
    sale.annul();
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
    sale.authorised();
    DepositView winner = sale.sold();
    DueView due = sale.asked(winner);
    Map<String, Long> paid = new HashMap<>(Map.of(ADepositDesk.account(winner), ADepositDesk.FEN));
    boolean annulled = false;
    for (int step = 0; step < 12; step++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          String account = "6222000" + step;
          paid.put(account, 1L + random.nextInt(700_000));
          sale.pay(due, paid.get(account), account);
        }
        case 2 -> desk.takeCosts(random.nextLong(1 + desk.casePool().undistributedFen()));
        default -> {
          if (random.nextInt(3) == 0 && !annulled) {
            sale.annul();
            annulled = true;
          }
          desk.learn();
          desk.giveBack();
        }
      }
      sale.assertBooks();
    }
    sale.annul();
    sale.endDays();
    sale.assertBooks();
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
