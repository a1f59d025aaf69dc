package org.fachui.payout.deposits;

import java.time.Instant;
import java.util.UUID;

/**
 * A price that is to be paid; the contract's {@code DueRequest}.
 *
 * @param enrolmentId the winner's, whose deposit is applied
 */
public record DueRequest(
    String court, String caseNo, long priceFen, UUID enrolmentId, Instant dueBy) {}
