package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fachui.auction.rules.DisposalRules.Standing;
import org.fachui.auction.rules.DisposalRules.Transfer;
import org.fachui.kernel.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisposalRulesTest {
  private static final Instant SEIZED = Instant.parse("2026-01-01T00:00:00Z");
  private static final long DAY = 86_400_000L;

  private record Draft(
      boolean prior,
      long askedMs,
      boolean sells,
      boolean letter,
      boolean disputed,
      boolean designated,
      boolean confirmed,
      long reserved) {
    Transfer transfer() {
      return new Transfer(
          prior,
          SEIZED.plusMillis(askedMs),
          sells,
          letter,
          disputed,
          designated,
          confirmed,
          reserved == 0 ? OptionalLong.empty() : OptionalLong.of(reserved));
    }
  }

  private static final long DUE = 60 * DAY + 1;

  static Stream<Arguments> cases() {
    return Stream.of(
        of("whole", new Draft(true, DUE, false, true, false, false, true, 0)),
        of(
            "sixty days are not more than sixty",
            new Draft(true, DUE - 1, false, true, false, false, true, 0),
            "DISP-1 TRANSFER_NOT_DUE"),
        of(
            "no prior security",
            new Draft(false, DUE, false, true, false, false, true, 0),
            "DISP-1 TRANSFER_NOT_DUE"),
        of(
            "the first court sells itself",
            new Draft(true, DUE, true, true, false, false, true, 0),
            "DISP-1 TRANSFER_NOT_DUE"),
        of(
            "no letter",
            new Draft(true, DUE, false, false, false, false, true, 0),
            "DISP-2 TRANSFER_LETTER_MISSING"),
        of(
            "disputed",
            new Draft(true, DUE, false, false, true, false, true, 0),
            "DISP-4 COURT_NOT_DESIGNATED"),
        of("disputed and designated", new Draft(false, 0, true, false, true, true, true, 0)),
        of(
            "no share",
            new Draft(true, DUE, false, true, false, false, false, 0),
            "DISP-3 SHARE_NOT_RESERVED"),
        of("with its share", new Draft(true, DUE, false, true, false, false, false, 1)),
        of(
            "designated, no share",
            new Draft(true, DUE, false, false, true, true, false, 0),
            "DISP-3 SHARE_NOT_RESERVED"),
        of(
            "everything lacks",
            new Draft(false, 0, true, false, false, false, false, 0),
            "DISP-1 TRANSFER_NOT_DUE",
            "DISP-2 TRANSFER_LETTER_MISSING",
            "DISP-3 SHARE_NOT_RESERVED"));
  }

  private static Arguments of(String why, Draft draft, String... expected) {
    return Arguments.of(why, draft, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void namesAllThatLacks(String why, Draft draft, String[] expected) {
    Standing standing = new Standing(false, SEIZED, Optional.of(draft.transfer()));

    assertThat(found(RuleSets.DISP_2016, standing)).as(why).containsExactly(expected);
  }

  @Test
  void theFirstCourtNeedsNothingAndAnotherOneATransfer() {
    assertThat(found(RuleSets.DISP_2016, new Standing(true, SEIZED, Optional.empty()))).isEmpty();
    assertThat(found(RuleSets.DISP_2016, new Standing(false, SEIZED, Optional.empty())))
        .containsExactly("DISP-1 DISPOSAL_NOT_TRANSFERRED");
  }

  @Test
  void aDrillCountsSecondsForDays() {
    Draft soon = new Draft(true, 60_001, false, true, false, false, true, 0);
    Standing standing = new Standing(false, SEIZED, Optional.of(soon.transfer()));

    assertThat(found(RuleSets.DRILL_DISP_2026, standing)).isEmpty();
    assertThat(found(RuleSets.DISP_2016, standing)).hasSize(1);
  }

  @Test
  void saysWhenTheLetterIsDue() {
    Draft waiting = new Draft(true, DUE, false, false, false, false, true, 0);
    Standing standing = new Standing(false, SEIZED, Optional.of(waiting.transfer()));

    assertThat(DisposalRules.refusals(RuleSets.DISP_2016, standing).getFirst().accepted().asMap())
        .containsEntry("letterDueAt", SEIZED.plusMillis(DUE + 15 * DAY).toString());
  }

  private static List<String> found(RuleSet rules, Standing standing) {
    return DisposalRules.refusals(rules, standing).stream()
        .map(refused -> refused.rule().id() + " " + refused.reason())
        .toList();
  }
}
