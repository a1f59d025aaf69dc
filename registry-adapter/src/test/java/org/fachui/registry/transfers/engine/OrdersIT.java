package org.fachui.registry.transfers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fachui.registry.bureaus.BureauFault;
import org.fachui.registry.bureaus.MisbehavingBureau;
import org.fachui.registry.transfers.application.TransferDesk.Refusal;
import org.fachui.registry.transfers.application.TransferDesk.WindowReceipt;
import org.fachui.registry.transfers.application.TransferView;
import org.fachui.registry.transfers.application.TransferView.Next;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people order: halt, takeover with four eyes, giving back. */
class OrdersIT {
  private static final String SCAN = "ef".repeat(32);
  private static final WindowReceipt RECEIPT =
      new WindowReceipt("W-7", "LAND-WINDOW-7", Instant.EPOCH.plusSeconds(90), SCAN);

  private final MisbehavingBureau bureau = new MisbehavingBureau();
  private final ATransfer here = new ATransfer(bureau);

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  void nothingIsSentWhileTheCourtHalts() {
    UUID id = here.confirmed();
    here.workUntil(id, StepName.SERVED, StepState.ENTERED);
    assertThat(here.desk.halt(id, "zhao", "an objection")).isEmpty();
    assertThat(here.desk.halt(id, "zhao", "again")).contains(Refusal.WRONG_STATE);
    here.workFor(Duration.ofMillis(300));

    assertThat(bureau.log).noneMatch(line -> line.startsWith("PUT"));
    assertThat(here.view(id).state()).isEqualTo(TransferView.State.HALTED);
    assertThat(here.desk.resume(id, "zhao", "dismissed")).isEmpty();
    assertThat(here.desk.resume(id, "zhao", "again")).contains(Refusal.WRONG_STATE);
    here.workUntil(id, TransferView.State.DONE);
    assertThat(bureau.titles).hasSize(1);
  }

  @Test
  void aHaltedTransferIsAskedAboutButNotSentAgain() {
    bureau.faults = id -> BureauFault.CUT_BEFORE_TAKING;
    UUID id = here.confirmed();
    here.workUntil(id, StepName.TAX_ASSESSED, StepState.UNKNOWN);
    here.desk.halt(id, "zhao", "an objection");
    String message = ATransfer.message(id, StepName.TAX_ASSESSED, 1);
    here.workFor(Duration.ofMillis(100));
    long put = bureau.logged("PUT " + message);
    long asked = bureau.logged("ASKED " + message);
    here.workFor(Duration.ofMillis(300));

    assertThat(bureau.logged("PUT " + message)).isEqualTo(put);
    assertThat(bureau.logged("ASKED " + message)).isGreaterThan(asked);
    bureau.faults = any -> BureauFault.NONE;
    here.desk.resume(id, "zhao", "dismissed");
    here.workUntil(id, TransferView.State.DONE);
    assertThat(bureau.logged("TOOK " + message)).isEqualTo(1);
  }

  @Test
  void aStepTakenOverNeedsAnotherPersonAndTheSameDocument() {
    bureau.faults = id -> id.contains("-ENTRY-") ? BureauFault.FORGET : BureauFault.NONE;
    UUID id = here.confirmed();
    assertThat(here.desk.takeOver(id, StepName.ENTRY, "chen", RECEIPT))
        .contains(Refusal.WRONG_STATE);
    here.workUntil(id, StepName.ENTRY, StepState.MANUAL);

    assertThat(here.desk.confirmTakeover(id, StepName.ENTRY, "zhao", SCAN))
        .contains(Refusal.NO_TAKEOVER);
    assertThat(here.desk.takeOver(id, StepName.ENTRY, "chen", RECEIPT)).isEmpty();
    assertThat(here.step(id, StepName.ENTRY).next()).isEqualTo(Next.CONFIRM_TAKEOVER);
    assertThat(here.desk.confirmTakeover(id, StepName.ENTRY, "chen", SCAN))
        .contains(Refusal.OWN_TAKEOVER);
    assertThat(here.desk.confirmTakeover(id, StepName.ENTRY, "zhao", "00".repeat(32)))
        .contains(Refusal.OTHER_DOCUMENT);
    assertThat(here.step(id, StepName.ENTRY).state()).isEqualTo(StepState.MANUAL);
    assertThat(here.desk.confirmTakeover(id, StepName.ENTRY, "zhao", SCAN)).isEmpty();

    assertThat(here.step(id, StepName.ENTRY).state()).isEqualTo(StepState.ENTERED);
    assertThat(here.step(id, StepName.ENTRY).entryNo()).isEqualTo("LAND-WINDOW-7");
    here.workUntil(id, TransferView.State.DONE);
    assertThat(bureau.logged("PUT " + ATransfer.message(id, StepName.ENTRY, 1))).isEqualTo(1);
  }

  @Test
  void aStepGivenBackIsAskedAboutBecauseItWasOnTheWire() {
    bureau.faults = id -> id.contains("-ENTRY-") ? BureauFault.FORGET : BureauFault.NONE;
    UUID id = here.confirmed();
    here.workUntil(id, StepName.ENTRY, StepState.MANUAL);
    assertThat(here.desk.giveBack(id, StepName.ENTRY)).isEmpty();

    assertThat(here.step(id, StepName.ENTRY).state()).isEqualTo(StepState.UNKNOWN);
    here.workUntil(id, StepName.ENTRY, StepState.MANUAL);
    assertThat(bureau.logged("PUT " + ATransfer.message(id, StepName.ENTRY, 1))).isEqualTo(1);
  }

  @Test
  void theCourtsOwnStepsAreNotTakenOver() {
    UUID id = here.open();
    assertThat(here.desk.takeOver(id, StepName.RULED, "chen", RECEIPT))
        .contains(Refusal.WRONG_STATE);
    assertThat(here.desk.correct(id, StepName.ENTRY)).contains(Refusal.WRONG_STATE);
    assertThat(here.desk.giveBack(id, StepName.ENTRY)).contains(Refusal.WRONG_STATE);
  }
}
