package org.fachui.auction.lots;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.auction.courts.Court;
import org.fachui.auction.life.LotStage;
import org.jspecify.annotations.Nullable;

/**
 * A lot in a list; the contract's {@code LotSummary}. Money in fen.
 *
 * @param priceFen the standing price; null while there is no bid
 * @param opensAt and endAt as they stand now, after extensions and pauses
 * @param pictures how many; numbered from 1
 * @param ending what became of a property that nobody bought; null while nothing did
 */
public record LotSummary(
    UUID id,
    String title,
    String titleEn,
    LotKind kind,
    String place,
    Court court,
    String caseNumber,
    LotState state,
    @Nullable Long appraisalFen,
    long startPriceFen,
    long incrementFen,
    @Nullable Long priceFen,
    Instant opensAt,
    Instant endAt,
    long bids,
    boolean drill,
    int pictures,
    @Nullable LotStage ending) {}
