package org.fachui.auction.pricing.application;

import org.fachui.auction.pricing.model.Determination;
import org.fachui.kernel.rules.RuleOutcome.Refused;

/** What became of a step that somebody wanted to record. */
public sealed interface StepOutcome {
  /** It is recorded; the determination with it. */
  record Recorded(Determination determination) implements StepOutcome {}

  /** Nothing was stored. */
  record RefusedStep(Refused refused) implements StepOutcome {}
}
