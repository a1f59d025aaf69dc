package org.fachui.payout.deposits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price that is to be paid; the contract's {@code DueRequest}.
 *
 * @param enrolmentId the winner's, whose deposit is applied
 * @param depositFen what was asked of the winner: 0 of an applicant who pays none (NJA-17); null:
 *     whatever was confirmed
 */
public record DueRequest(
    String court,
    String caseNo,
    long priceFen,
    UUID enrolmentId,
    @Nullable Long depositFen,
    Instant dueBy) {
  /** Whether nothing is applied. */
  boolean withoutDeposit() {
    return depositFen != null && depositFen == 0;
  }
}
