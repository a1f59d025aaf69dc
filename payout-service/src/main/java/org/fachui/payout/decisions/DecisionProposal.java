package org.fachui.payout.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What one person proposes; the contract's {@code MoneyDecisionProposal}. */
public record DecisionProposal(
    @Nullable Choice decision, long fen, @Nullable String reason, @Nullable String documentSha256) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_REASON = 500;

  /** The choice of a proposal that is whole. */
  public Choice choice() {
    if (decision == null) {
      throw new IllegalStateException("a proposal without a decision");
    }
    return decision;
  }

  /**
   * Refuses what is not whole, all of its faults at once.
   *
   * @param choices that there are
   */
  public void requireWhole(Set<Choice> choices) {
    List<Problem.Builder> faults = new ArrayList<>();
    if (decision == null || !choices.contains(decision)) {
      faults.add(oneOf(choices));
    }
    if (fen <= 0) {
      faults.add(Problem.invalidField("/fen", "More than 0."));
    }
    if (text(reason).isBlank() || text(reason).length() > LONGEST_REASON) {
      faults.add(Problem.invalidField("/reason", "1 to " + LONGEST_REASON + " characters."));
    }
    if (!SHA256.matcher(text(documentSha256)).matches()) {
      faults.add(Problem.invalidField("/documentSha256", "64 hexadecimal digits in lower case."));
    }
    if (!faults.isEmpty()) {
      Problem.Builder first = faults.getFirst();
      if (faults.size() > 1) {
        faults.forEach(fault -> first.fault(fault.build()));
      }
      throw first.asException();
    }
  }

  static Problem.Builder oneOf(Set<Choice> choices) {
    return Problem.invalidField("/decision", "One of those that there are.")
        .accepted("decision", Arrays.toString(choices.stream().sorted().toArray()));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
