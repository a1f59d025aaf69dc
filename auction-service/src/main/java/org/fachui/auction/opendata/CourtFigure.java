package org.fachui.auction.opendata;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a court.
 *
 * @param court code, or {@code *} for all courts of this installation
 * @param drill whether it is of drill lots, which are no sales
 * @param name the contract's {@code CourtFigureName}
 * @param numerator null if this platform does not know it
 * @param denominator null if there is none, or if this platform does not know it
 */
record CourtFigure(
    String court,
    String courtName,
    String courtNameEn,
    boolean drill,
    String name,
    @Nullable Long numerator,
    @Nullable Long denominator,
    String unit) {
  /** What {@code docs/open-data.md} says of each column. */
  static final Table<CourtFigure> TABLE =
      new Table<CourtFigure>()
          .with("court", CourtFigure::court)
          .with("courtName", CourtFigure::courtName)
          .with("courtNameEn", CourtFigure::courtNameEn)
          .with("drill", CourtFigure::drill)
          .with("figure", CourtFigure::name)
          .with("numerator", CourtFigure::numerator)
          .with("denominator", CourtFigure::denominator)
          .with("unit", CourtFigure::unit);
}
