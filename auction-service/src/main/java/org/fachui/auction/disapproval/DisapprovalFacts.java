package org.fachui.auction.disapproval;

import org.fachui.auction.life.LotStage;

/**
 * What is judged before shares are sold again for want of an approval.
 *
 * @param buyerKnew whether the court finds that the buyer knew that he was not qualified
 * @param documents how many show it
 */
public record DisapprovalFacts(
    LotStage stage, Approval approval, boolean buyerKnew, int documents) {
  /** What the authority decided. */
  public enum Approval {
    /** Nobody has to approve. */
    NOT_NEEDED,
    /** It has not decided, and the reasonable time is not said to be over. */
    AWAITED,
    GRANTED,
    /** Refused, or not obtained in the reasonable time. */
    NOT_GRANTED
  }
}
