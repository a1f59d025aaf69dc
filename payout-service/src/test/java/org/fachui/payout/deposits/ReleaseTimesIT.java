package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fachui.payout.releases.Unsent;
import org.fachui.payout.releases.WatchingReleases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deposits go back within the rule set's time, or somebody is told why not and what to do. */
class ReleaseTimesIT {
  private static final String OPEN = "SELECT detail FROM incident WHERE closed_at IS NULL";

  private final Instant by =
      Instant.now().plus(Duration.ofHours(24)).truncatedTo(ChronoUnit.MILLIS);
  private final UUID lot = UUID.randomUUID();
  private final ADepositDesk desk = new ADepositDesk();

  @AfterEach
  void stop() {
    desk.close();
  }

  private WatchingReleases at(Instant now) {
    return new WatchingReleases(desk.transactions, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Unsent unsent() {
    return desk.transactions.run(c -> Unsent.of(c, lot));
  }

  private void sold(DepositView winner) {
    desk.settled.put(lot, Settlement.soldTo(lot, winner.enrolmentId()).releasedBy(by));
  }

  private void unsold() {
    desk.settled.put(lot, Settlement.unsold(lot).releasedBy(by));
  }

  @Test
  void whatWentInTimeIsNoIncidentAndTheWinnersDepositNeverIs() {
    desk.authorise();
    DepositView winner = desk.confirmed(lot);
    desk.confirmed(lot);
    assertThat(unsent().by()).as("it is not over").isNull();
    sold(winner);
    desk.work();
    assertThat(unsent()).isEqualTo(new Unsent(by, 0, 0, 0, 0));
    assertThat(at(by.minusMillis(1)).lookAtNext()).as("it is not time").isFalse();
    assertThat(at(by).lookAtNext()).isTrue();
    assertThat(desk.incidents()).isEmpty();
    assertThat(at(by.plus(Duration.ofDays(9))).lookAtNext()).as("never again").isFalse();
  }

  @Test
  void withoutAnAuthorityTheIncidentSaysWhatToDoAndIsClosedWhenItIsDone() {
    DepositView winner = desk.confirmed(lot);
    desk.confirmed(lot);
    sold(winner);
    desk.work();
    assertThat(at(by.minusMillis(1)).lookAtNext()).isFalse();
    assertThat(at(by).lookAtNext()).isTrue();
    assertThat(desk.incidents()).containsExactly("RELEASE_LATE");
    assertThat(desk.texts(OPEN).getFirst())
        .contains(by.toString(), "500000 fen", "no standing authority DEPOSIT_REFUNDS", "approves");
    Instant again = by.plusSeconds(60);
    assertThat(at(again.minusMillis(1)).lookAtNext()).isFalse();
    assertThat(at(again).lookAtNext()).isTrue();
    assertThat(desk.texts("SELECT kind FROM incident")).as("one").hasSize(1);

    desk.authorise();
    desk.database.run("UPDATE lot_deposits SET refund_at = now()");
    desk.work();
    assertThat(unsent().fen()).isZero();
    assertThat(at(again.plusSeconds(60)).lookAtNext()).isTrue();
    assertThat(desk.texts(OPEN)).isEmpty();
    assertThat(at(again.plusSeconds(999)).lookAtNext()).isFalse();
  }

  @Test
  void ofAnUnsoldLotEverybodysDepositHasTheTime() {
    desk.confirmed(lot);
    desk.confirmed(lot);
    unsold();
    desk.work();
    assertThat(unsent()).isEqualTo(new Unsent(by, 2 * ADepositDesk.FEN, 0, 0, 0));
  }

  @Test
  void whatIsDrawnUpAndNotSentIsLateToo() {
    desk.authorise();
    desk.confirmed(lot);
    unsold();
    desk.learn();
    desk.refund();
    assertThat(unsent()).isEqualTo(new Unsent(by, 0, 0, 0, ADepositDesk.FEN));
    at(by).lookAtNext();
    assertThat(desk.texts(OPEN).getFirst()).contains("their files are not sent");
  }

  @Test
  void anAccountThatIsNotKnownOrClosedIsNamedAsTheReason() {
    desk.authorise();
    DepositView nowhere = desk.ask(lot);
    desk.record(
        desk.notice(
            nowhere.virtualNo(), ADepositDesk.FEN, ADepositDesk.CLOSES.minusMillis(1), null));
    DepositView refused = desk.confirmed(lot);
    String closed = ADepositDesk.account(refused);
    desk.bank.closedAccount = closed::equals;
    unsold();
    desk.work();
    desk.endDay();
    assertThat(unsent()).isEqualTo(new Unsent(by, 0, ADepositDesk.FEN, ADepositDesk.FEN, 0));
    at(by).lookAtNext();
    assertThat(desk.texts(OPEN + " AND kind = 'RELEASE_LATE'").getFirst())
        .contains("1000000 fen are not sent", "no account is known", "the bank did not take");
  }

  @Test
  void whatComesAfterTheTimeAndALotWithoutOneHaveNone() {
    desk.authorise();
    DepositView late = desk.ask(lot);
    unsold();
    desk.work();
    desk.pay(late, ADepositDesk.FEN, by);
    assertThat(unsent().fen()).isZero();
    assertThat(at(by).lookAtNext()).isTrue();
    assertThat(desk.incidents()).isEmpty();

    UUID other = UUID.randomUUID();
    desk.confirmed(other);
    desk.end(other, null);
    desk.work();
    assertThat(at(by.plus(Duration.ofDays(9))).lookAtNext()).isFalse();
  }

  @Test
  void manyWhoLookAtOnceOpenOneIncident() throws Exception {
    desk.confirmed(lot);
    unsold();
    desk.work();
    Callable<Boolean> look = () -> at(by).lookAtNext();
    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      int looked = 0;
      for (var done : replicas.invokeAll(List.of(look, look, look, look))) {
        looked += done.get() ? 1 : 0;
      }
      assertThat(looked).isEqualTo(1);
    }
    assertThat(desk.texts(OPEN)).hasSize(1);
  }
}
