package org.fachui.payout.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.payout.decisions.Decisions.Approval;
import org.fachui.payout.decisions.Decisions.Reason;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One proposes, another approves exactly that; and what is not whole is refused at once. */
class DecisionsTest {
  private static final Set<Choice> CHOICES = EnumSet.of(Choice.RETURN, Choice.STAY);
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private static final String SHA256 = "ab".repeat(32);

  private static Decision by(Choice choice, long fen, @Nullable String approver) {
    return new Decision(
        choice, fen, "r", SHA256, "qian", AT, approver, approver == null ? null : AT);
  }

  private static Approval judge(List<Decision> decisions, Choice choice, long fen, String by) {
    return Decisions.judge(decisions, new DecisionApproval(choice, fen), by);
  }

  private static void refused(Approval approval, Reason reason) {
    assertThat(approval)
        .isInstanceOfSatisfying(
            Approval.Refused.class, not -> assertThat(not.reason()).isEqualTo(reason));
  }

  @Test
  void onlyAnotherPersonApprovesAndOnlyWhatStands() {
    List<Decision> open = List.of(by(Choice.RETURN, 5, null));
    assertThat(judge(open, Choice.RETURN, 5, "sun")).isInstanceOf(Approval.Fits.class);
    refused(judge(open, Choice.RETURN, 5, "qian"), Reason.OWN_PROPOSAL);
    refused(judge(open, Choice.STAY, 5, "sun"), Reason.OTHER_FIGURE);
    refused(judge(open, Choice.RETURN, 4, "sun"), Reason.OTHER_FIGURE);
    refused(judge(open, Choice.RETURN, 6, "sun"), Reason.OTHER_FIGURE);
    refused(judge(List.of(), Choice.RETURN, 5, "sun"), Reason.NOT_PROPOSED);
  }

  @Test
  void theSameApprovalAgainIsAsGoodAsOnceUntilSomethingElseIsProposed() {
    Decision done = by(Choice.STAY, 5, "sun");
    assertThat(judge(List.of(done), Choice.STAY, 5, "sun")).isInstanceOf(Approval.Again.class);
    refused(judge(List.of(done), Choice.STAY, 5, "wang"), Reason.NOT_PROPOSED);
    refused(judge(List.of(done), Choice.RETURN, 5, "sun"), Reason.NOT_PROPOSED);
    refused(judge(List.of(done), Choice.STAY, 6, "sun"), Reason.NOT_PROPOSED);
    List<Decision> both = List.of(done, by(Choice.RETURN, 5, null));
    refused(judge(both, Choice.STAY, 5, "sun"), Reason.OTHER_FIGURE);
    assertThat(judge(both, Choice.RETURN, 5, "sun")).isInstanceOf(Approval.Fits.class);
  }

  @Test
  void allFaultsOfAProposalAreNamedAtOnce() {
    assertThatThrownBy(
            () -> new DecisionProposal(Choice.CANCEL, 0, " ", "AB").requireWhole(CHOICES))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().faults())
                    .extracting(Problem::field)
                    .containsExactly("/decision", "/fen", "/reason", "/documentSha256"));
    assertThatThrownBy(
            () ->
                new DecisionProposal(Choice.STAY, 1, "x".repeat(501), SHA256).requireWhole(CHOICES))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().field()).isEqualTo("/reason"));
    assertThatThrownBy(() -> new DecisionApproval(null, 1).requireOneOf(CHOICES))
        .isInstanceOf(ProblemException.class);
    assertThatCode(
            () ->
                new DecisionProposal(Choice.STAY, 1, "x".repeat(500), SHA256).requireWhole(CHOICES))
        .doesNotThrowAnyException();
  }
}
