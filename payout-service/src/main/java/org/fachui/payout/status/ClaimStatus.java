package org.fachui.payout.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.batches.model.InstructionState;
import org.fachui.payout.plans.model.TierMode;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code ClaimStatus}.
 *
 * @param salt with the claim's id the commitment in the pool's proof, lower-case hex
 */
public record ClaimStatus(
    String caseNo,
    String court,
    String registeredNo,
    long claimedFen,
    int tier,
    long allottedFen,
    long paidFen,
    long inFlightFen,
    long onAccountFen,
    long escrowFen,
    List<ClaimRound> rounds,
    UUID claimId,
    String salt) {

  /**
   * What a round gave; the contract's {@code ClaimRound}.
   *
   * @param tierOpenFen claimed in the tier and not received before
   */
  public record ClaimRound(
      int round,
      TierMode mode,
      long tierOpenFen,
      long tierAllottedFen,
      long allottedFen,
      Instant approvedAt,
      @Nullable ClaimPayment payment) {}

  /** The last instruction of a round; the contract's {@code ClaimPayment}. */
  public record ClaimPayment(InstructionState state, Instant since, @Nullable String reason) {}
}
