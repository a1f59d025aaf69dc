package org.fachui.auction.opendata;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published figures: each what of how many. They follow the goals of 三个全部、两个零 (all courts, all
 * property, all steps; no corruption, no false auction).
 */
enum Figure {
  /** Courts with a lot here, of the courts of this installation. Of all courts only. */
  COURTS_ONLINE(Unit.COURTS, Count.COURTS_ONLINE, Count.COURTS),
  /** Properties in the register that were announced, of those entered. Not of drills. */
  PROPERTY_ONLINE(Unit.PROPERTIES, Count.PROPERTIES_ONLINE, Count.PROPERTIES),
  /** Sales here. What a court sold elsewhere is not known here: no denominator. */
  SALES_ONLINE(Unit.LOTS, Count.SOLD, null),
  /** Closed lots whose last record lies under a signed head. */
  STEP_PROVEN(Unit.LOTS, Count.PROVEN, Count.CLOSED),
  /** Sales with a confirmation made by the platform (NJA-22), of lots sold by a notice. */
  STEP_CONFIRMED(Unit.LOTS, Count.CONFIRMED, Count.NOTICED_SOLD),
  STEP_PAID(Unit.LOTS, Count.PAID, Count.CONFIRMED),
  STEP_RULED(Unit.LOTS, Count.RULED, Count.PAID),
  STEP_SERVED(Unit.LOTS, Count.SERVED, Count.RULED),
  LOTS_ANNOUNCED(Unit.LOTS, Count.ANNOUNCED, null),
  LOTS_SOLD(Unit.LOTS, Count.SOLD, Count.CLOSED),
  LOTS_UNSOLD(Unit.LOTS, Count.UNSOLD, Count.CLOSED),
  /**
   * Sales that a ruling annulled, or whose shares nobody approved: in no figure of what was sold.
   */
  SALES_UNDONE(Unit.LOTS, Count.UNDONE, Count.CLOSED),
  /** What the sold lots brought above their start prices, of these. */
  PREMIUM(Unit.FEN, Count.PRICE_FEN, Count.START_FEN),
  /** What the sold lots with an appraisal brought, of the appraised prices. */
  PRICE_TO_APPRAISAL(Unit.FEN, Count.APPRAISED_PRICE_FEN, Count.APPRAISAL_FEN),
  BIDS(Unit.BIDS, Count.BIDS, Count.ANNOUNCED),
  /** Buyers who did not pay (悔拍), of the confirmed sales. */
  DEFAULTS(Unit.LOTS, Count.DEFAULTED, Count.CONFIRMED),
  /** Lots that the platform reported an incident of. */
  INCIDENTS(Unit.LOTS, Count.INCIDENTS, Count.ANNOUNCED),
  COMPLAINTS_CORRUPTION(Unit.COMPLAINTS, Count.CORRUPTION, Count.ANNOUNCED),
  CORRUPTION_UPHELD(Unit.COMPLAINTS, Count.CORRUPTION_UPHELD, Count.CORRUPTION),
  COMPLAINTS_FALSE_AUCTION(Unit.COMPLAINTS, Count.FALSE_AUCTION, Count.ANNOUNCED),
  FALSE_AUCTION_UPHELD(Unit.COMPLAINTS, Count.FALSE_AUCTION_UPHELD, Count.FALSE_AUCTION);

  private final Unit unit;
  private final Count numerator;
  private final @Nullable Count denominator;

  Figure(Unit unit, Count numerator, @Nullable Count denominator) {
    this.unit = unit;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** What is counted. */
  enum Unit {
    COURTS,
    PROPERTIES,
    LOTS,
    FEN,
    BIDS,
    COMPLAINTS
  }

  /** This figure of a court; empty where it says nothing. */
  Optional<CourtFigure> of(CourtCounts counts) {
    boolean silent =
        (this == COURTS_ONLINE && !counts.isTotal()) || (this == PROPERTY_ONLINE && counts.drill());
    return silent
        ? Optional.empty()
        : Optional.of(
            new CourtFigure(
                counts.court(),
                counts.name(),
                counts.nameEn(),
                counts.drill(),
                name(),
                this == PREMIUM
                    ? counts.of(Count.PRICE_FEN) - counts.of(Count.START_FEN)
                    : counts.of(numerator),
                denominator == null ? null : counts.of(denominator),
                unit.name()));
  }
}
