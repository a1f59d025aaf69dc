package org.fachui.auction.pricing.model;

import java.util.Optional;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;

/** What becomes of a step. */
public sealed interface Verdict {
  /** It is taken and leads there; with a result only to {@link PriceState#FIXED}. */
  record Taken(PriceState to, Optional<Result> result) implements Verdict {}

  /** A rule is against it. */
  record Against(Refused refused) implements Verdict {}

  /** It leads there. */
  static Verdict to(PriceState state) {
    return new Taken(state, Optional.empty());
  }

  /** It fixes a price. */
  static Verdict fixed(Result result) {
    return new Taken(PriceState.FIXED, Optional.of(result));
  }

  /** A rule of the determination's set is against it. */
  static Verdict against(
      Determination before, String reason, String rule, RuleFacts inputs, RuleFacts accepted) {
    return new Against(new Refused(reason, before.rules().rule(rule), inputs, accepted));
  }
}
