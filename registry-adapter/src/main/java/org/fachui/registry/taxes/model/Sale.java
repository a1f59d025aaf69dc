package org.fachui.registry.taxes.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the taxes follow from. What is not known counts against whoever would profit from it.
 *
 * @param priceFen with everything that it holds
 * @param on the day of the sale
 * @param home used for living, and not a shop, an office or bare land
 * @param sellerCompany not an individual
 * @param areaM2x100 floor area in hundredths of a square metre; empty counts as large
 * @param buyerHomes of an individual; empty for a company
 * @param heldSince when the seller acquired it; empty counts as held for less than two years
 * @param onlyHome of the seller's family
 * @param costFen what the seller can prove to have spent on it; empty when nothing is proven
 */
public record Sale(
    long priceFen,
    LocalDate on,
    boolean home,
    boolean sellerCompany,
    Optional<Integer> areaM2x100,
    Optional<BuyerHomes> buyerHomes,
    Optional<LocalDate> heldSince,
    boolean onlyHome,
    Optional<Long> costFen) {
  /** The greatest price: ten thousand million yuan. */
  public static final long PRICE_FEN_MAX = 1_000_000_000_000L;

  /** Checks the amounts. */
  public Sale {
    if (priceFen < 1 || priceFen > PRICE_FEN_MAX) {
      throw new IllegalArgumentException("a price is from 1 fen to " + PRICE_FEN_MAX);
    }
    if (areaM2x100.orElse(1) < 1 || costFen.orElse(0L) < 0) {
      throw new IllegalArgumentException("area and cost are not negative");
    }
  }

  /** Whether the seller has had it for fewer than so many years, or nobody knows. */
  boolean isHeldLessThan(int years) {
    return heldSince.map(since -> since.plusYears(years).isAfter(on)).orElse(true);
  }

  /** Whether the seller has had it for more than so many years. */
  boolean isHeldMoreThan(int years) {
    return heldSince.map(since -> since.plusYears(years).isBefore(on)).orElse(false);
  }

  /** An individual's home: what most exemptions are for. */
  boolean isIndividualsHome() {
    return home && !sellerCompany;
  }
}
