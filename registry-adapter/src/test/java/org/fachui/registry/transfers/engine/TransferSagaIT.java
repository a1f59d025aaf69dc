package org.fachui.registry.transfers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fachui.registry.bureaus.MisbehavingBureau;
import org.fachui.registry.transfers.application.TransferView;
import org.fachui.registry.transfers.application.TransferView.Next;
import org.fachui.registry.transfers.application.TransferView.StepView;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the paid lot to the suppliers' accounts. */
class TransferSagaIT {
  private final MisbehavingBureau bureau = new MisbehavingBureau();
  private final ATransfer here = new ATransfer(bureau);

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  void aPaidLotIsEnteredOnceAndReceivedAcceptedAndEnteredAreThreeTimes() {
    UUID id = here.confirmed();
    here.workUntil(id, TransferView.State.DONE);

    String entry = ATransfer.message(id, StepName.ENTRY, 1);
    assertThat(bureau.titles).hasSize(1);
    MisbehavingBureau.Title title = bureau.titles.getFirst();
    assertThat(title.messageId()).isEqualTo(entry);
    assertThat(title.owner()).isEqualTo(ATransfer.BUYER_ID);
    StepView step = here.step(id, StepName.ENTRY);
    assertThat(step.entryNo()).isEqualTo(title.entryNo());
    assertThat(step.receivedAt()).isBefore(step.acceptedAt());
    assertThat(step.acceptedAt()).isBefore(step.enteredAt());
    assertThat(bureau.log.stream().filter(line -> line.startsWith("TOOK")).toList())
        .hasSize(7)
        .doesNotHaveDuplicates();
    assertThat(here.told()).containsExactly("opened", "entered", "certified");
    assertThat(
            here.database.texts(
                "SELECT from_state || ' ' || to_state FROM step_change WHERE step = 'ENTRY' ORDER"
                    + " BY id"))
        .containsExactly(
            "BLOCKED READY",
            "READY SENT",
            "SENT ACKNOWLEDGED",
            "ACKNOWLEDGED ACCEPTED",
            "ACCEPTED ENTERED");
  }

  @Test
  void theNoticeCancelsAllBurdensAndEntersTheBuyerTogether() {
    UUID id = here.confirmed();
    here.workUntil(id, StepName.ENTRY, StepState.ENTERED);

    String notice =
        here.database
            .texts(
                "SELECT convert_from(content, 'UTF8') FROM message WHERE kind = 'POST' AND"
                    + " message_id = '"
                    + ATransfer.message(id, StepName.ENTRY, 1)
                    + "'")
            .getFirst();
    assertThat(notice)
        .contains("\"cancel\":[\"S-1\",\"S-2\",\"M-1\"]")
        .contains("\"taxCertificateNo\":\"T-1\"")
        .contains("\"rulingNo\":\"（2026）浙0106执1号之一\"");
  }

  @Test
  void whatPeopleSeeIsWhatIsThere() {
    UUID id = here.confirmed();
    here.workUntil(id, TransferView.State.DONE);

    TransferView view = here.view(id);
    assertThat(view.criticalPath()).isEmpty();
    assertThat(view.taxes()).hasSize(1);
    assertThat(view.taxFen()).isEqualTo(1);
    assertThat(view.payTaxTo()).hasSize(20);
    assertThat(view.certificate()).isNotNull();
    assertThat(here.transfers.certificate(id).orElseThrow().document()).isEqualTo("owner");
    assertThat(view.steps()).allMatch(step -> step.next() == Next.NOTHING);
    assertThat(here.transfers.ofBuyer("li")).hasSize(1);
    assertThat(here.transfers.ofBuyer("zhang")).isEmpty();
    assertThat(here.transfers.list("浙0106", null)).hasSize(1);
    assertThat(here.transfers.list("川0105", null)).isEmpty();
  }

  @Test
  void everyMessageStandsInASignedChain() {
    UUID id = here.confirmed();
    here.workUntil(id, TransferView.State.DONE);

    assertThat(here.transfers.messages(id)).hasSizeGreaterThan(20);
    assertThat(here.finding(id)).isEmpty();
  }

  @Test
  void opensOnceHoweverOftenTheFactComes() {
    UUID id = here.open();
    for (int i = 0; i < 3; i++) {
      here.facts.handle(ATransfer.fact("paid", here.lot));
    }

    assertThat(here.transfers.list(null, null)).hasSize(1);
    assertThat(here.view(id).steps()).hasSize(10);
    assertThat(here.told()).containsExactly("opened");
  }

  @Test
  void nothingGoesInTheBuyersNameBeforeHeConfirms() {
    UUID id = here.open();
    here.workUntil(id, StepName.SERVED, StepState.ENTERED);
    here.workFor(Duration.ofMillis(300));

    assertThat(bureau.log).containsExactly("QUERY RESTRICTION");
    assertThat(here.view(id).state()).isEqualTo(TransferView.State.AWAITING_CONFIRMATION);
    assertThat(here.step(id, StepName.TAX_ASSESSED).next()).isEqualTo(Next.CONFIRM_APPLICATION);

    here.desk.confirm(id);
    here.desk.confirm(id);
    here.workUntil(id, TransferView.State.DONE);
  }

  @Test
  void nothingIsServedBeforeTheCourtHasServedIt() {
    here.sales.put(here.lot, ATransfer.paid(here.lot, ATransfer.UNIT));
    here.facts.handle(ATransfer.fact("paid", here.lot));
    UUID id = here.transfers.list(null, here.lot).getFirst().transferId();
    here.desk.confirm(id);
    here.workUntil(id, StepName.ELIGIBILITY, StepState.ENTERED);
    here.workFor(Duration.ofMillis(200));

    assertThat(here.step(id, StepName.RULED).state()).isEqualTo(StepState.READY);
    assertThat(here.step(id, StepName.RULED).next()).isEqualTo(Next.WAIT_FOR_COURT);
    assertThat(here.view(id).criticalPath())
        .startsWith(StepName.RULED, StepName.SERVED, StepName.TAX_ASSESSED)
        .hasSize(7);
    assertThat(here.sales.buyersOpened.get())
        .as("to wait for the court opens no identity again")
        .isEqualTo(1);
  }

  @Test
  void aRestrictedBuyerGoesNoFurther() {
    bureau.restricted = true;
    UUID id = here.confirmed();
    here.workUntil(id, StepName.ELIGIBILITY, StepState.REJECTED);
    here.workFor(Duration.ofMillis(200));

    assertThat(here.step(id, StepName.ELIGIBILITY).defects().toString()).contains("HOME-1");
    assertThat(here.step(id, StepName.RULED).state()).isEqualTo(StepState.BLOCKED);
    assertThat(bureau.log).containsExactly("QUERY RESTRICTION");
    assertThat(here.told()).containsExactly("opened", "manual");
  }

  @Test
  void aBureauThatDoesNotAnswerAQuestionIsAskedAgainWithTheSameId() {
    bureau.queriesFail = true;
    UUID id = here.confirmed();
    here.workUntil(id, StepName.ELIGIBILITY, StepState.UNKNOWN);
    bureau.queriesFail = false;
    here.workUntil(id, TransferView.State.DONE);

    assertThat(
            here.database.texts(
                "SELECT DISTINCT message_id FROM message WHERE kind = 'QUERY' AND bureau ="
                    + " 'housing'"))
        .isEqualTo(List.of(ATransfer.message(id, StepName.ELIGIBILITY, 1)));
  }

  @Test
  void theTaxWaitsForItsPayment() {
    bureau.taxPaid = false;
    UUID id = here.confirmed();
    here.workUntil(id, StepName.TAX_PAID, StepState.ACCEPTED);
    here.workFor(Duration.ofMillis(200));

    assertThat(here.step(id, StepName.TAX_PAID).next()).isEqualTo(Next.PAY_TAX);
    assertThat(here.step(id, StepName.TAX_PAID).holder()).isEqualTo("buyer");
    assertThat(bureau.titles).isEmpty();
    bureau.taxPaid = true;
    here.workUntil(id, TransferView.State.DONE);
  }
}
