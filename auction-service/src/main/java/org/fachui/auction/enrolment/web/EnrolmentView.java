package org.fachui.auction.enrolment.web;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.model.Confirmed;
import org.fachui.auction.enrolment.model.DepositState;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Enrolment}; for its bidder alone. */
public record EnrolmentView(
    UUID enrolmentId,
    UUID lotId,
    EnrolmentState state,
    long depositFen,
    @Nullable Long claimFen,
    @Nullable Confirmed confirmed,
    @Nullable Instant confirmBy,
    @Nullable String virtualNo,
    Instant payUntil,
    @Nullable Long arrivedFen,
    @Nullable Instant arrivedAt,
    @Nullable Instant releaseBy,
    @Nullable String paddle,
    @Nullable Integer rank,
    Eligibility.Answer eligibility,
    boolean eServiceConsent,
    Instant enrolledAt) {

  static EnrolmentView of(Enrolment own) {
    boolean arrived = own.deposit() != null && own.deposit() != DepositState.AWAITED;
    return new EnrolmentView(
        own.id(),
        own.lotId(),
        own.state(),
        own.depositFen(),
        own.claimFen(),
        own.confirmed(),
        own.confirmed() == Confirmed.AWAITED ? own.opensAt() : null,
        own.virtualNo(),
        own.payUntil(),
        arrived ? own.arrivedFen() : null,
        own.arrivedAt(),
        own.releaseBy(),
        own.journaled() ? own.paddle() : null,
        own.journaled() ? own.rank() : null,
        own.eligibility(),
        own.eServiceConsent(),
        own.enrolledAt());
  }
}
