package org.fachui.registry.transfers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fachui.registry.bureaus.BureauFault;
import org.fachui.registry.bureaus.MisbehavingBureau;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.SendAnswer;
import org.fachui.registry.transfers.application.Task;
import org.fachui.registry.transfers.application.TransferView;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault at the combined notice; the land register's own log says what came of it. */
class MisbehaviourIT {
  private final MisbehavingBureau bureau = new MisbehavingBureau();
  private final ATransfer here = new ATransfer(bureau);

  @AfterEach
  void close() {
    bureau.close();
  }

  private void strikeOnce(BureauFault fault) {
    AtomicBoolean struck = new AtomicBoolean();
    bureau.faults =
        id ->
            id.contains("-ENTRY-") && struck.compareAndSet(false, true) ? fault : BureauFault.NONE;
  }

  @ParameterizedTest
  @EnumSource(
      value = BureauFault.class,
      names = {
        "CUT_AFTER_TAKING",
        "FAIL_AFTER_TAKING",
        "WRONG_ID",
        "HANG",
        "NOTICE_BEFORE_ANSWER",
        "SAYS_ENTERED_TOO_EARLY",
        "HUNDRED_NOTICES"
      })
  void whatWasTakenIsPutOnceAndEnteredOnce(BureauFault fault) {
    strikeOnce(fault);
    UUID id = here.confirmed();
    here.workUntil(id, TransferView.State.DONE);

    String entry = ATransfer.message(id, StepName.ENTRY, 1);
    assertThat(bureau.logged("PUT " + entry)).isEqualTo(1);
    assertEnteredOnce(id, entry);
  }

  @ParameterizedTest
  @EnumSource(
      value = BureauFault.class,
      names = {"CUT_BEFORE_TAKING", "FAIL_BEFORE_TAKING", "CLOSED"})
  void whatWasNotTakenGoesAgainWithTheSameIdAndBytes(BureauFault fault) {
    strikeOnce(fault);
    UUID id = here.confirmed();
    here.workUntil(id, TransferView.State.DONE);

    String entry = ATransfer.message(id, StepName.ENTRY, 1);
    assertThat(bureau.logged("PUT " + entry)).isEqualTo(2);
    assertEnteredOnce(id, entry);
    long unknown =
        here.database.number(
            "SELECT count(*) FROM step_change WHERE step = 'ENTRY' AND to_state = 'UNKNOWN'");
    assertThat(unknown).isEqualTo(fault == BureauFault.CLOSED ? 0 : 1);
  }

  private void assertEnteredOnce(UUID id, String entry) {
    assertThat(bureau.logged("TOOK " + entry)).isEqualTo(1);
    assertThat(bureau.logged("ENTERED " + entry)).isEqualTo(1);
    assertThat(bureau.log).noneMatch(line -> line.startsWith("OTHER BYTES"));
    assertThat(bureau.titles).hasSize(1);
    assertThat(here.step(id, StepName.ENTRY).entryNo())
        .isEqualTo(bureau.titles.getFirst().entryNo());
  }

  @Test
  void successThatIsSaidBeforeTheEntryIsNotBelieved() {
    strikeOnce(BureauFault.SAYS_ENTERED_TOO_EARLY);
    UUID id = here.confirmed();
    here.workUntil(id, StepName.TAX_PAID, StepState.ENTERED);
    bureau.mayEnter = false;
    here.workUntil(id, StepName.ENTRY, StepState.ACCEPTED);
    here.workFor(Duration.ofMillis(300));

    assertThat(bureau.titles).isEmpty();
    assertThat(here.step(id, StepName.ENTRY).state()).isEqualTo(StepState.ACCEPTED);
    assertThat(here.step(id, StepName.ENTRY).entryNo()).isNull();
    assertThat(here.told()).doesNotContain("entered");

    bureau.mayEnter = true;
    here.workUntil(id, StepName.ENTRY, StepState.ENTERED);
    assertThat(here.step(id, StepName.ENTRY).entryNo())
        .isEqualTo(bureau.titles.getFirst().entryNo())
        .isNotEqualTo("NEVER-1");
  }

  @Test
  void aHundredEqualNoticesAreStoredOnce() {
    strikeOnce(BureauFault.HUNDRED_NOTICES);
    UUID id = here.confirmed();
    here.workUntil(id, TransferView.State.DONE);

    assertThat(here.database.number("SELECT count(*) FROM message WHERE kind = 'NOTICE'"))
        .isEqualTo(2);
  }

  @Test
  void aClosedBureauIsWaitedForAndNothingFails() {
    strikeOnce(BureauFault.CLOSED);
    UUID id = here.confirmed();
    here.workUntil(
        () ->
            here.database.number(
                    "SELECT count(*) FROM step_change WHERE step = 'ENTRY' AND cause = 'CLOSED'")
                == 1);

    assertThat(here.step(id, StepName.ENTRY).state()).isEqualTo(StepState.READY);
    assertThat(here.step(id, StepName.ENTRY).waitingUntil()).isNotNull();
    here.workUntil(id, TransferView.State.DONE);
    assertThat(bureau.titles).hasSize(1);
  }

  @Test
  void aCrashBetweenSentAndTheWireLosesNothing() {
    UUID id = here.confirmed();
    Task.Send left = claimEntry(id);

    assertThat(here.step(id, StepName.ENTRY).state()).isEqualTo(StepState.SENT);
    String entry = left.id().text();
    assertThat(bureau.logged("PUT " + entry)).isZero();
    here.workUntil(id, TransferView.State.DONE);

    assertThat(bureau.logged("PUT " + entry)).isEqualTo(1);
    assertEnteredOnce(id, entry);
    assertThat(
            here.database.texts(
                "SELECT to_state FROM step_change WHERE step = 'ENTRY' ORDER BY id OFFSET 1 LIMIT"
                    + " 3"))
        .containsExactly("SENT", "UNKNOWN", "ACKNOWLEDGED");
  }

  @Test
  void aCrashAfterTheWireIsFoundByAskingAndPutsNothingTwice() {
    UUID id = here.confirmed();
    Task.Send left = claimEntry(id);
    here.bureaus.send(left.bureau(), left.id().text(), left.body());
    here.workUntil(id, TransferView.State.DONE);

    assertThat(bureau.logged("PUT " + left.id().text())).isEqualTo(1);
    assertEnteredOnce(id, left.id().text());
  }

  @Test
  void aWorkerThatWakesUpTooLateChangesNothing() {
    UUID id = here.confirmed();
    Task.Send frozen = claimEntry(id);
    here.workUntil(id, StepName.ENTRY, StepState.ENTERED);
    String before = here.step(id, StepName.ENTRY).toString();
    here.queue.sent(frozen, new Heard<>(new SendAnswer.Refused(422, "WRONG_KIND"), "{}"));

    assertThat(here.step(id, StepName.ENTRY).toString()).isEqualTo(before);
    assertThat(
            here.database.number(
                "SELECT count(*) FROM message WHERE kind = 'REFUSAL' AND content = '{}'"))
        .isEqualTo(1);
  }

  /** Takes the combined notice out of the queue as a worker does, who then dies. */
  private Task.Send claimEntry(UUID id) {
    here.workUntil(
        () -> here.database.number("SELECT count(*) FROM step WHERE prepared IS NOT NULL") == 1);
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < deadline) {
      var task = here.queue.claim();
      if (task.isPresent() && task.get() instanceof Task.Send send) {
        assertThat(send.id().step()).isEqualTo(StepName.ENTRY);
        assertThat(send.id().transferId()).isEqualTo(id);
        return send;
      }
      ATransfer.rest(5);
    }
    throw new AssertionError("the notice was not due");
  }

  @Test
  void aForgottenMessageIsPeoplesAndNeverSentAgain() {
    strikeOnce(BureauFault.FORGET);
    UUID id = here.confirmed();
    here.workUntil(id, StepName.ENTRY, StepState.MANUAL);
    here.workFor(Duration.ofMillis(300));

    assertThat(bureau.logged("PUT " + ATransfer.message(id, StepName.ENTRY, 1))).isEqualTo(1);
    assertThat(here.view(id).state()).isEqualTo(TransferView.State.MANUAL);
    assertThat(here.told()).endsWith("manual");
  }

  @Test
  void whatNeverArrivesIsPeoplesAfterTheGrace() {
    bureau.faults = id -> id.contains("-ENTRY-") ? BureauFault.CUT_BEFORE_TAKING : BureauFault.NONE;
    UUID id = here.confirmed();
    here.workUntil(id, StepName.ENTRY, StepState.MANUAL);

    assertThat(bureau.logged("PUT " + ATransfer.message(id, StepName.ENTRY, 1))).isEqualTo(5);
    assertThat(bureau.log).noneMatch(line -> line.contains("-ENTRY-2"));
    assertThat(bureau.titles).isEmpty();
  }

  @Test
  void aRejectionNamesAllDefectsAndItsCorrectionIsTheNextGeneration() {
    strikeOnce(BureauFault.REJECT);
    UUID id = here.confirmed();
    here.workUntil(id, StepName.ENTRY, StepState.REJECTED);

    assertThat(here.step(id, StepName.ENTRY).defects().toString())
        .contains("MISSING_COPY", "UNREADABLE_SEAL");
    assertThat(here.desk.correct(id, StepName.ENTRY)).isEmpty();
    assertThat(here.step(id, StepName.ENTRY).defects()).isEmpty();
    here.workUntil(id, TransferView.State.DONE);

    assertThat(List.of(1, 2))
        .allMatch(n -> bureau.logged("PUT " + ATransfer.message(id, StepName.ENTRY, n)) == 1);
    assertThat(bureau.titles)
        .extracting(MisbehavingBureau.Title::messageId)
        .containsExactly(ATransfer.message(id, StepName.ENTRY, 2));
  }
}
