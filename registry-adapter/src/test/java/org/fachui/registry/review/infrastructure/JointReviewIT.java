package org.fachui.registry.review.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.signing.SigningKey;
import org.fachui.registry.RegistryTestDatabase;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.messages.LoggedMessage;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.messages.VerifyingLog;
import org.fachui.registry.review.application.AskingBureaus;
import org.fachui.registry.review.application.FakeBureaus;
import org.fachui.registry.review.application.OpeningReview;
import org.fachui.registry.review.application.ReviewBell;
import org.fachui.registry.review.model.Asked;
import org.fachui.registry.review.model.Review;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reviews on real PostgreSQL, with bureaus that a test can hold. */
class JointReviewIT {
  private static final CaseNumber CASE = CaseNumber.of("（2026）浙0106执1234号");
  private static final EstateUnitCode FLAT = new EstateUnitCode("330106002003GB12345F00010001");

  /** A clock that a test moves. */
  private static final class MovedClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T05:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private final MovedClock clock = new MovedClock();
  private final RegistryTestDatabase database = RegistryTestDatabase.fresh();
  private final Transactions transactions = database.transactions();
  private final MessageLog log =
      new MessageLog(
          transactions,
          SigningKey.generate(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).toPem(),
          clock);
  private final JdbcReviews reviews = new JdbcReviews(transactions, log, clock);
  private final ReviewBell bell = new ReviewBell();
  private final FakeBureaus bureaus = new FakeBureaus();
  private final List<Asker> askers = new ArrayList<>();

  @AfterEach
  void end() {
    askers.forEach(Asker::close);
  }

  private Review open(Optional<Long> priceFen) {
    return new OpeningReview(reviews, bell, clock).open(CASE, FLAT, priceFen, "clerk-1");
  }

  private void hire(int count) {
    for (int i = 0; i < count; i++) {
      askers.add(Asker.start(Thread::new, "asker-" + i, new AskingBureaus(reviews, bureaus), bell));
    }
  }

  private AskingBureaus asking() {
    return new AskingBureaus(reviews, bureaus);
  }

  private void askAllDue() {
    while (asking().askNext()) {
      // until nothing is due
    }
  }

  private Review now(Review review) {
    return reviews.find(review.id()).orElseThrow();
  }

  private long count(Review review, Asked.State state) {
    return now(review).asked().stream().filter(one -> one.state() == state).count();
  }

  private List<LoggedMessage> logged(Review review) {
    return transactions.run(c -> log.ofChain(c, "review:" + review.id()));
  }

  private static void await(BooleanSupplier there) throws InterruptedException {
    for (int i = 0; i < 500 && !there.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(there.getAsBoolean()).isTrue();
  }

  @Test
  void isKeptAsItWasOpened() {
    Review opened = open(Optional.of(123_000_000L));
    assertThat(now(opened)).isEqualTo(opened);
    assertThat(opened.asked()).hasSize(9);
    assertThat(open(Optional.empty()).asked()).hasSize(8);
    assertThat(reviews.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void showsAnswersAsTheyComeAndAsksAllBureausAtOnce() throws InterruptedException {
    CountDownLatch tax = new CountDownLatch(1);
    bureaus.waits(Bureau.TAX, tax);
    bureaus.says(Bureau.WATER, FakeBureaus.answer("{\"fen\":12300,\"found\":true}"));
    hire(9);
    Review review = open(Optional.of(123_000_000L));
    await(() -> count(review, Asked.State.ANSWERED) == 7);
    await(() -> bureaus.bodies().size() == 9);
    assertThat(count(review, Asked.State.AWAITED)).as("both of the tax bureau").isEqualTo(2);
    tax.countDown();
    await(() -> count(review, Asked.State.ANSWERED) == 9);
    Asked water =
        now(review).asked().stream()
            .filter(one -> one.question().bureau() == Bureau.WATER)
            .findAny()
            .orElseThrow();
    assertThat(water.answer()).isEqualTo("{\"fen\":12300,\"found\":true}");
    assertThat(water.answeredAt()).contains(FakeBureaus.ANSWERED);
    assertThat(bureaus.bodies())
        .filteredOn(body -> body.contains("TAX_ESTIMATE"))
        .singleElement()
        .asString()
        .contains("\"priceFen\":123000000");
  }

  @Test
  void keepsWhatWasSaidSignedAndChained() {
    Review review = open(Optional.empty());
    askAllDue();
    assertThat(logged(review)).hasSize(16);
    Optional<VerifyingLog.Finding> finding =
        transactions.run(c -> VerifyingLog.first(c, "review:" + review.id()));
    assertThat(finding).isEmpty();
  }

  @Test
  void neverTakesABureauThatIsAwayForAGoodAnswer() {
    bureaus.says(Bureau.GAS, new QueryAnswer.NoAnswer("time-out"));
    bureaus.says(Bureau.POWER, new QueryAnswer.Refused(422, "WRONG_KIND"));
    Review review = open(Optional.empty());
    askAllDue();
    assertThat(count(review, Asked.State.ANSWERED)).isEqualTo(6);
    assertThat(count(review, Asked.State.UNKNOWN)).as("refused").isEqualTo(1);
    assertThat(count(review, Asked.State.AWAITED)).as("asked again later").isEqualTo(1);
    int asked = bureaus.bodies().size();
    askAllDue();
    assertThat(bureaus.bodies()).as("not before its time").hasSize(asked);
    for (int i = 0; i < 4; i++) {
      clock.pass(Duration.ofMinutes(1));
      askAllDue();
    }
    assertThat(bureaus.bodies()).hasSize(asked + 4);
    assertThat(count(review, Asked.State.UNKNOWN)).isEqualTo(2);
    clock.pass(Duration.ofMinutes(1));
    askAllDue();
    assertThat(bureaus.bodies()).hasSize(asked + 4);
  }

  @Test
  void aBureauThatComesBackIsAskedAgain() {
    bureaus.says(Bureau.GAS, new QueryAnswer.NoAnswer("time-out"));
    Review review = open(Optional.empty());
    askAllDue();
    bureaus.says(Bureau.GAS, FakeBureaus.answer("{\"fen\":0,\"found\":true}"));
    clock.pass(Duration.ofSeconds(2));
    askAllDue();
    assertThat(count(review, Asked.State.ANSWERED)).isEqualTo(8);
  }

  @Test
  void aQuestionWhoseAskerDiedIsAskedByAnotherOne() {
    Review review = open(Optional.empty());
    assertThat(reviews.takeDue()).isPresent();
    askAllDue();
    assertThat(count(review, Asked.State.AWAITED)).as("somebody has it").isEqualTo(1);
    clock.pass(Duration.ofSeconds(21));
    askAllDue();
    assertThat(count(review, Asked.State.ANSWERED)).isEqualTo(8);
  }

  @Test
  void anAnswerStaysAsItCameFirst() {
    bureaus.says(Bureau.LAND, FakeBureaus.answer("{\"found\":true,\"owner\":\"某**\"}"));
    Review review = open(Optional.empty());
    var late = reviews.takeDue().orElseThrow();
    clock.pass(Duration.ofSeconds(21));
    askAllDue();
    String first = now(review).asked().get(late.number() - 1).answer();
    bureaus.says(Bureau.LAND, FakeBureaus.answer("{\"found\":false}"));
    var heard = bureaus.query(Bureau.LAND, late.queryId(), late.body());
    reviews.answered(late, heard, (QueryAnswer.Answered) heard.meaning());
    reviews.unanswered(late);
    assertThat(now(review).asked().get(late.number() - 1).answer()).isEqualTo(first);
    assertThat(logged(review)).hasSize(16);
  }
}
