package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseRulesTest {
  @ParameterizedTest(name = "lease {0}, mortgage {1}, seizure {2}, removed {3}: {4} by {5}")
  @CsvSource({
    "2020-01-01, , 2024-06-01, false, WITH_LEASE, SALE-28",
    "2020-01-01, 2021-01-01, 2024-06-01, false, WITH_LEASE, SALE-28",
    "2022-01-01, 2021-01-01, 2024-06-01, false, WITH_LEASE, SALE-28",
    "2022-01-01, 2021-01-01, 2024-06-01, true, CLEARED, SALE-28",
    "2021-01-01, 2021-01-01, 2024-06-01, false, WITH_LEASE, SALE-28",
    "2024-06-01, , 2024-06-01, false, WITH_LEASE, SALE-28",
    "2024-06-02, , 2024-06-01, false, CLEARED, SEIZE-24",
    "2024-06-02, 2021-01-01, 2024-06-01, true, CLEARED, SEIZE-24"
  })
  void theDatesSayWhetherTheLeaseSurvivesTheSale(
      LocalDate since,
      @Nullable LocalDate mortgage,
      LocalDate seizure,
      boolean removed,
      LeaseOutcome outcome,
      String rule) {
    LeaseRules.Judged judged =
        LeaseRules.judge(RuleSets.NJA_2022, dates(since, mortgage, seizure, removed));
    assertThat(judged.outcome()).isEqualTo(outcome);
    assertThat(judged.rule().id()).isEqualTo(rule);
  }

  @ParameterizedTest(name = "lease {0}, mortgage {1}, seizure {2}: removable {3}")
  @CsvSource({
    "2022-01-01, 2021-01-01, 2024-06-01, true",
    "2024-06-02, , 2024-06-01, true",
    "2021-01-01, 2021-01-01, 2024-06-01, false",
    "2020-01-01, 2021-01-01, 2024-06-01, false",
    "2020-01-01, , 2024-06-01, false"
  })
  void onlyWhatHarmsAnEarlierSecurityMayBeRemoved(
      LocalDate since, @Nullable LocalDate mortgage, LocalDate seizure, boolean removable) {
    var removed = LeaseRules.removal(RuleSets.NJA_2022, dates(since, mortgage, seizure, true));
    var kept = LeaseRules.removal(RuleSets.NJA_2022, dates(since, mortgage, seizure, false));
    assertThat(kept).isNotInstanceOf(Refused.class);
    assertThat(removed instanceof Refused).isNotEqualTo(removable);
    if (removed instanceof Refused refused) {
      assertThat(refused.reason()).isEqualTo("LEASE_NOT_REMOVABLE");
      assertThat(refused.rule().citation().text())
          .isEqualTo("《最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定》（2020年修正）第二十八条第二款");
    }
  }

  private static LeaseRules.Dates dates(
      LocalDate since, @Nullable LocalDate mortgage, LocalDate seizure, boolean removed) {
    return new LeaseRules.Dates(since, removed, Optional.ofNullable(mortgage), seizure);
  }
}
