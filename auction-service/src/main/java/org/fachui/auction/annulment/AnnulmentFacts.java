package org.fachui.auction.annulment;

import java.util.Set;
import org.fachui.auction.life.LotStage;

/**
 * What is judged before an auction is annulled.
 *
 * @param stage where the lot stands
 * @param shown what the documents show
 * @param undiscoverable whether the defect could not be found with the means of the time of the
 *     auction
 * @param disclosed whether the defect, and who answers for it, was published before
 */
public record AnnulmentFacts(
    LotStage stage,
    AnnulmentGround ground,
    Set<Evidence> shown,
    Cause cause,
    boolean undiscoverable,
    boolean disclosed) {
  /** Copies the set. */
  public AnnulmentFacts {
    shown = Set.copyOf(shown);
  }

  /** Who asked for it. */
  public enum Cause {
    /** An objection to the conduct that was upheld. */
    UPHELD_OBJECTION,
    /** An objection that is no such one. */
    OTHER_OBJECTION,
    /** Nobody: the court acts in its supervision. */
    OWN_MOTION
  }
}
