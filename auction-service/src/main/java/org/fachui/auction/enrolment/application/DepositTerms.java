package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.util.UUID;

/** What payout is asked to wait for. */
public record DepositTerms(
    UUID enrolmentId, UUID lotId, String court, String caseNo, long fen, Instant closesAt) {}
