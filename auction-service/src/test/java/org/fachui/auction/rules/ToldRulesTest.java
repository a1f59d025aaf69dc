package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fachui.auction.rules.NoticeFacts.Concerned;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.fachui.auction.rules.NoticeFacts.Notified;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.junit.jupiter.api.Test;

class ToldRulesTest {
  private static final Concerned SILENT =
      new Concerned("SECURITY_HOLDER 1", false, Optional.empty());

  private static Concerned told(Means means, long agoMs) {
    return new Concerned("SECURITY_HOLDER 2", false, Optional.of(new Notified(means, agoMs)));
  }

  @Test
  void nobodyKnownNobodyTold() {
    assertThat(ToldRules.refusals(RuleSets.TOLD_2021, List.of(), 0)).isEmpty();
  }

  @Test
  void inADrillADayIsASecond() {
    List<Concerned> holders = List.of(told(Means.RECEIPT, 1_000));
    assertThat(ToldRules.refusals(RuleSets.DRILL_TOLD_2026, holders, 4_000)).isEmpty();
    assertThat(ToldRules.refusals(RuleSets.DRILL_TOLD_2026, holders, 3_999))
        .extracting(Refused::reason)
        .containsExactly("TOLD_TOO_LATE");
  }

  @Test
  void everyHolderIsNamedWithWhatIsWanted() {
    List<Refused> refused =
        ToldRules.refusals(
            RuleSets.TOLD_2021, List.of(SILENT, told(Means.WAIVER, 900_000_000)), 900_000_000);
    assertThat(refused).extracting(Refused::reason).containsExactly("NOT_NOTIFIED", "CANNOT_WAIVE");
    assertThat(refused.getFirst().inputs().asMap()).containsEntry("who", "SECURITY_HOLDER 1");
    assertThat(refused.getFirst().accepted().asMap())
        .containsEntry("how", "RECEIPT PUBLISHED")
        .containsEntry("beforeSaleMsMin", 432_000_000L);
    assertThat(refused).allSatisfy(one -> assertThat(one.rule().id()).isEqualTo("SALE-11"));
  }
}
