package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Confirmed;
import org.fachui.auction.enrolment.model.DepositState;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.auction.enrolment.model.EnrolmentState;
import org.fachui.auction.rules.ReleaseTime;
import org.fachui.auction.rules.RuleSets;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as it stands, without the person's particulars.
 *
 * @param depositFen what is asked; 0 of an applicant whose claim is as much (NJA-17)
 * @param payUntil the end of bidding as it stands now: until then the deposit has to arrive
 * @param virtualNo null until payout has answered
 * @param deposit as payout said last; null until it has
 * @param answeredAt when payout answered last
 * @param paddle null until the deposit is confirmed
 * @param journaled whether the paddle stands in the bid log
 * @param closed whether the lot's closing record is journaled
 * @param won whether it names this paddle
 * @param claimFen the claim that was counted as of the case's applicant; null for everybody else
 * @param confirmed what the court said of whoever acts for others; null for who does not
 * @param opensAt the beginning of bidding as it stands now
 * @param overAt the end of bidding, or when the sale was withdrawn; null while neither is
 */
public record Enrolment(
    UUID id,
    UUID lotId,
    long depositFen,
    Instant payUntil,
    Instant enrolledAt,
    Eligibility.Answer eligibility,
    boolean eServiceConsent,
    @Nullable String virtualNo,
    @Nullable DepositState deposit,
    long arrivedFen,
    @Nullable Instant arrivedAt,
    @Nullable Instant answeredAt,
    @Nullable String paddle,
    int rank,
    boolean journaled,
    boolean closed,
    boolean won,
    @Nullable Long claimFen,
    @Nullable Confirmed confirmed,
    Instant opensAt,
    @Nullable Instant overAt,
    boolean drill) {

  /** Until when what was paid has to go back; null while nothing has to. */
  public @Nullable Instant releaseBy() {
    Instant over = overAt;
    Instant arrived = arrivedAt;
    if (over == null || arrived == null || !arrived.isBefore(over)) {
      return null;
    }
    return won || deposit == DepositState.REFUNDED
        ? null
        : ReleaseTime.by(RuleSets.course(drill), over);
  }

  /** For its bidder. */
  public EnrolmentState state() {
    EnrolmentState plain =
        depositFen == 0
            ? EnrolmentState.withoutDeposit(journaled, closed, won)
            : EnrolmentState.of(deposit, journaled, closed, won);
    return confirmed == null ? plain : plain.represented(confirmed, deposit);
  }
}
