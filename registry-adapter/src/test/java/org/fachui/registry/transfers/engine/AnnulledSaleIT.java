package org.fachui.registry.transfers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.fachui.registry.bureaus.MisbehavingBureau;
import org.fachui.registry.transfers.application.TransferDesk.Refusal;
import org.fachui.registry.transfers.application.TransferView;
import org.fachui.registry.transfers.application.TransferView.AnnulmentView;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After an annulment no bureau is asked to do anything any more; the bureau's own log says so. */
class AnnulledSaleIT {
  private final MisbehavingBureau bureau = new MisbehavingBureau();
  private final ATransfer here = new ATransfer(bureau);

  @AfterEach
  void close() {
    bureau.close();
  }

  private void annul() {
    here.sales.change(here.lot, ATransfer::annulled);
    here.facts.handle(ATransfer.fact("annulled", here.lot));
  }

  private AnnulmentView annulment(UUID id) {
    return Objects.requireNonNull(here.view(id).annulment());
  }

  @Test
  void nothingMoreIsSentAndTheTransferCannotBeResumed() {
    UUID id = here.confirmed();
    here.workUntil(id, StepName.SERVED, StepState.ENTERED);
    annul();
    here.facts.handle(ATransfer.fact("annulled", here.lot));
    here.workFor(Duration.ofMillis(300));

    assertThat(bureau.log).noneMatch(line -> line.startsWith("PUT"));
    assertThat(bureau.titles).isEmpty();
    assertThat(here.view(id).state()).isEqualTo(TransferView.State.ANNULLED);
    assertThat(annulment(id).number()).isEqualTo("（2026）浙0106执1号之二");
    assertThat(annulment(id).toReverse()).isEmpty();
    assertThat(here.desk.resume(id, "zhao", "on with it")).contains(Refusal.SALE_ANNULLED);
    assertThat(here.desk.halt(id, "zhao", "once more")).contains(Refusal.SALE_ANNULLED);
    assertThat(here.desk.confirm(id)).contains(Refusal.SALE_ANNULLED);
    assertThat(here.desk.correct(id, StepName.ENTRY)).contains(Refusal.SALE_ANNULLED);
    assertThat(here.told()).containsExactly("opened", "annulled");
  }

  @Test
  void whatWasDoneBeforeIsNamedAsWhatHasToBeReversed() {
    UUID id = here.confirmed();
    here.workUntil(id, StepName.ENTRY, StepState.ENTERED);
    annul();
    here.workFor(Duration.ofMillis(300));

    assertThat(annulment(id).toReverse())
        .contains(StepName.TAX_ASSESSED, StepName.TAX_PAID, StepName.ENTRY)
        .doesNotContain(StepName.RULED, StepName.ELIGIBILITY);
    assertThat(bureau.titles).as("what is in the register stays there").hasSize(1);
  }

  @Test
  void anAnnulmentOfWhichNoFactCameIsSeenWhenTheCourtsRecordIsRead() {
    here.sales.put(here.lot, ATransfer.paid(here.lot, ATransfer.UNIT));
    here.facts.handle(ATransfer.fact("paid", here.lot));
    UUID id = here.transfers.list(null, here.lot).getFirst().transferId();
    here.sales.change(here.lot, ATransfer::annulled);
    here.workUntil(id, TransferView.State.ANNULLED);
    assertThat(bureau.log).noneMatch(line -> line.startsWith("PUT"));
  }

  @Test
  void aSaleThatIsAnnulledAlreadyOpensNoTransfer() {
    here.sales.put(here.lot, ATransfer.annulled(ATransfer.paid(here.lot, ATransfer.UNIT)));
    here.facts.handle(ATransfer.fact("annulled", here.lot));
    here.facts.handle(ATransfer.fact("paid", here.lot));
    assertThat(here.transfers.list(null, here.lot)).isEmpty();
  }
}
