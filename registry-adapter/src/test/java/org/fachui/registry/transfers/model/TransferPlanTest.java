package org.fachui.registry.transfers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

class TransferPlanTest {
  private static final TransferPlan HOME = TransferPlan.of("HOME").orElseThrow();

  private static Map<StepName, StepState> entered(StepName... names) {
    Map<StepName, StepState> now = new EnumMap<>(StepName.class);
    for (StepName name : StepName.values()) {
      now.put(name, StepState.BLOCKED);
    }
    for (StepName name : names) {
      now.put(name, StepState.ENTERED);
    }
    return now;
  }

  @Test
  void eachStepWaitsForThoseBeforeIt() {
    assertThat(HOME.freed(entered(), true)).containsExactly(StepName.ELIGIBILITY);
    assertThat(HOME.freed(entered(StepName.ELIGIBILITY), true)).containsExactly(StepName.RULED);
    assertThat(
            HOME.freed(
                entered(
                    StepName.ELIGIBILITY,
                    StepName.RULED,
                    StepName.SERVED,
                    StepName.TAX_ASSESSED,
                    StepName.TAX_PAID,
                    StepName.ENTRY,
                    StepName.CERTIFICATE),
                true))
        .containsExactly(StepName.WATER, StepName.POWER, StepName.GAS);
  }

  @Test
  void nothingInTheBuyersNameIsFreeBeforeHeConfirms() {
    Map<StepName, StepState> served =
        entered(StepName.ELIGIBILITY, StepName.RULED, StepName.SERVED);
    assertThat(HOME.freed(served, false)).isEmpty();
    assertThat(HOME.freed(served, true)).containsExactly(StepName.TAX_ASSESSED);
  }

  @Test
  void theCriticalPathIsTheLongestChainThatIsLeft() {
    assertThat(HOME.criticalPath(entered())).hasSize(8).endsWith(StepName.WATER);
    assertThat(
            HOME.criticalPath(
                entered(
                    StepName.ELIGIBILITY,
                    StepName.RULED,
                    StepName.SERVED,
                    StepName.TAX_ASSESSED,
                    StepName.TAX_PAID,
                    StepName.ENTRY)))
        .containsExactly(StepName.CERTIFICATE, StepName.WATER);
    assertThat(HOME.criticalPath(entered(StepName.values()))).isEmpty();
  }

  @Test
  void otherKindsOfPropertyHaveNoPlanYet() {
    assertThat(TransferPlan.of("VEHICLE")).isEmpty();
  }

  @Test
  void aMessageIdIsTransferStepAndGenerationAndReadsBack() {
    for (StepName step : StepName.values()) {
      MessageId id = new MessageId(UUID.randomUUID(), step, 3);
      assertThat(id.text()).matches("[A-Za-z0-9-]{1,64}");
      assertThat(MessageId.of(id.text())).contains(id);
    }
    assertThat(MessageId.of("somebody-elses-1")).isEmpty();
    assertThat(MessageId.of(new UUID(1, 2) + "-ENTRY-0")).isEmpty();
    assertThat(MessageId.of(new UUID(1, 2) + "-NONSENSE-1")).isEmpty();
  }

  @Test
  void theSameFactsGiveTheSameBytes() {
    MessageId id = new MessageId(new UUID(1, 2), StepName.TAX_ASSESSED, 1);
    assertThat(WritingMessage.of(id, "TAX_ASSESSMENT", facts(), List.of()))
        .isEqualTo(
            "{\"kind\":\"TAX_ASSESSMENT\",\"messageId\":\"00000000-0000-0001-0000-000000000002-TAX-ASSESSED-1\","
                + "\"payload\":{\"buyerHomes\":\"SECOND\",\"priceFen\":5,\"rulingNo\":\"r\"},"
                + "\"person\":{\"name\":\"n\",\"residentId\":\"i\"},\"unitCode\":\"u\"}");
  }

  private static TransferFacts facts() {
    return new TransferFacts(
        new UUID(1, 2),
        new UUID(3, 4),
        "u",
        5,
        new TransferFacts.Buyer("n", "i"),
        "r",
        Map.of(
            StepName.ELIGIBILITY,
            new TransferFacts.Done(1, "", JsonObject.builder().put("homes", 1).build())));
  }
}
