package org.fachui.auction.disapproval;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.stops.application.CourtPaper;

/**
 * A ruling that shares are sold again because their change was not approved. Money in fen.
 *
 * @param buyerKnew whether the buyer knew that he was not qualified
 * @param keptFen of what he paid
 * @param returnedFen the rest
 */
public record Disapproval(
    UUID lotId, CourtPaper paper, boolean buyerKnew, long keptFen, long returnedFen, Instant at) {}
