package org.fachui.auction.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.agreement.AgreedTaking.Given;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static List<Refused> judge(Set<AgreedPaper> papers, boolean home, long claimFen) {
    return AgreementRules.judge(
        RuleSets.after(false),
        RuleSets.disposal(false),
        new AgreementFacts(home, home, false, true, true, papers, 100, claimFen, false));
  }

  @ParameterizedTest
  @EnumSource(AgreedPaper.class)
  void eachPaperOfAHomeIsNeeded(AgreedPaper missing) {
    List<Refused> found = judge(EnumSet.complementOf(EnumSet.of(missing)), true, 100);

    assertThat(found).hasSize(1);
    if (missing != AgreedPaper.HOME_ELIGIBILITY) {
      assertThat(found.getFirst().rule().id()).isEqualTo("CPI-489");
      assertThat(found.getFirst().inputs().asMap()).containsEntry("missing", missing.name());
    }
  }

  @Test
  void whatIsNoHomeNeedsNoEligibility() {
    Set<AgreedPaper> plain = Set.copyOf(AgreedPaper.needed(false));
    assertThat(plain).doesNotContain(AgreedPaper.HOME_ELIGIBILITY).hasSize(3);
    assertThat(judge(plain, false, 100)).isEmpty();
    assertThat(judge(plain, false, 99))
        .extracting(Refused::reason)
        .containsExactly("DIFFERENCE_NOT_PAID");
  }

  private static AgreedTakingRequest request(
      long price, @Nullable Instant paidAt, String number, String sha256) {
    return new AgreedTakingRequest(
        UUID.randomUUID(),
        price,
        paidAt,
        number,
        LocalDate.of(2026, 11, 22),
        "双方同意抵债",
        List.of(new Given(AgreedPaper.DEBTOR_CONSENT, "同意书", sha256)));
  }

  @Test
  void everyFieldThatIsNotValidIsNamed() {
    Problem problem =
        catchThrowableOfType(
                ProblemException.class,
                () -> request(0, NOW.plusMillis(1), "（2026）川0105执1号之一", "x").paper("浙0106", NOW))
            .problem();

    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.faults())
        .extracting(Problem::field)
        .containsExactly("/number", "/papers/0/sha256", "/priceFen", "/differencePaidAt");
    assertThat(request(1, NOW, "（2026）浙0106执1号之一", "ab".repeat(32)).paper("浙0106", NOW).proofs())
        .hasSize(1);
  }
}
