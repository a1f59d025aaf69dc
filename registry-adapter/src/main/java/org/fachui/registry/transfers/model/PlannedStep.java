package org.fachui.registry.transfers.model;

import java.util.Set;
import org.fachui.registry.bureaus.model.Bureau;

/**
 * A step as the plan has it.
 *
 * @param after steps that must be ENTERED before
 * @param inBuyersName not before the buyer has confirmed the application
 */
public record PlannedStep(StepName name, Work work, Set<StepName> after, boolean inBuyersName) {
  /** Copies the steps. */
  public PlannedStep {
    after = Set.copyOf(after);
  }

  /** What has to be done. */
  public sealed interface Work {
    /** A question without an effect; its answer is the step's result. */
    record Question(Bureau bureau, String kind) implements Work {}

    /** A message with an effect. */
    record Notice(Bureau bureau, String kind) implements Work {}

    /** The court does it itself; its record is read. */
    record CourtRecord() implements Work {}
  }

  /** Who does it, in lower case. */
  public String holder() {
    return switch (work) {
      case Work.Question(Bureau bureau, String kind) -> bureau.path();
      case Work.Notice(Bureau bureau, String kind) -> bureau.path();
      case Work.CourtRecord() -> "court";
    };
  }
}
