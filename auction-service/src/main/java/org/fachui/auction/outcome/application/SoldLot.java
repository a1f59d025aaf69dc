package org.fachui.auction.outcome.application;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.outcome.model.Confirmation;
import org.jspecify.annotations.Nullable;

/**
 * A lot whose closing record says that it was sold.
 *
 * @param enrolmentId the winner's; null when the court had named the winner among those who may bid
 * @param depositFen what was asked of the winner; 0 of an applicant whose claim is as much (NJA-17)
 * @param closedAt the end of bidding
 * @param balanceDays in which the rest is paid, as the notice says; null where none says it
 * @param claimFen the claim that was counted instead of a deposit; null for none
 */
public record SoldLot(
    UUID lotId,
    @Nullable UUID enrolmentId,
    Confirmation.Court court,
    String caseNumber,
    String title,
    String place,
    @Nullable String unitCode,
    String paddle,
    long priceFen,
    long depositFen,
    Instant closedAt,
    long bids,
    long closedSeq,
    String winningBidId,
    String termsSha256,
    String ruleSetId,
    boolean drill,
    @Nullable Integer balanceDays,
    @Nullable Long claimFen) {}
