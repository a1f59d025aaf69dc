package org.fachui.payout.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed, and perhaps approved; the contract's {@code MoneyDecision}.
 *
 * @param fen about how much
 * @param approvedAt null while another person has to look
 */
public record Decision(
    Choice choice,
    long fen,
    String reason,
    String documentSha256,
    String proposedBy,
    Instant proposedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {
  /** About what. */
  public enum About {
    /** The price of a sale that was undone; the subject is its lot. */
    PRICE,
    /**
     * The buyer's part of a prepaid price of which the rest is forfeited; the subject is the lot.
     */
    PREPAID,
    /** Payments that were taken out of the queue; the subject is the halt. */
    HALT
  }

  /** What is to be done. */
  public enum Choice {
    /** The price goes back to whoever paid. */
    RETURN,
    /** It stays set aside. */
    STAY,
    /** The payments go to the banks after all. */
    RELEASE,
    /** They are not made; the money is the case's again. */
    CANCEL
  }

  boolean isOpen() {
    return approvedAt == null;
  }

  /** Whether this person approved exactly that. */
  boolean isApproved(DecisionApproval approval, String by) {
    return by.equals(approvedBy) && choice == approval.decision() && fen == approval.fen();
  }
}
