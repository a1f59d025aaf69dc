package org.fachui.auction.rules;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is judged of a seized property before each of its rounds. Money in fen.
 *
 * @param dwelling what the survey of a home found
 * @param coOwners what the survey found of co-owners; empty when nobody looked
 * @param covering what covers the debt
 * @param leftOut how many things, from which it cannot be separated in use, are not in the same lot
 * @param elsewhere another lot that has the same thing; empty if there is none
 */
public record SeizureFacts(
    Dwelling dwelling,
    Optional<CoOwners> coOwners,
    Covering covering,
    int leftOut,
    Optional<Elsewhere> elsewhere) {

  /** Whether the debtor's family needs it to live in (SEIZE-4, 5). */
  public sealed interface Dwelling {
    /** It is no home, or the survey found that nobody of the family needs it. */
    record NotNeeded() implements Dwelling {}

    /** It is a home and nobody looked. */
    record NotSurveyed() implements Dwelling {}

    /** The family needs it. */
    record Necessary() implements Dwelling {}

    /**
     * It is more than they need.
     *
     * @param appliedFor whether the applicant asked for its sale
     * @param housed whether a home at the lowest standard is secured for them
     */
    record MoreThanNecessary(boolean appliedFor, boolean housed) implements Dwelling {}
  }

  /**
   * Those who own it with the debtor.
   *
   * @param count how many, 0 if nobody
   * @param told how many of them have a receipt in the file
   * @param suitPending whether a suit for partition (析产诉讼) is pending
   */
  public record CoOwners(int count, int told, boolean suitPending) {}

  /**
   * What the case's lots bring against what is owed.
   *
   * @param owedFen debt and costs that the debtor bears; empty when nobody reckoned it
   * @param proceedsFen paid prices of the case's other lots
   * @param onSaleFen start prices of the case's other lots that are on sale, or sold and not paid
   * @param valueFen reference price of this one; empty when none is determined
   * @param divisible whether a part of it can be sold
   * @param sellAll whether the debtor agreed in writing that all is sold
   */
  public record Covering(
      OptionalLong owedFen,
      long proceedsFen,
      long onSaleFen,
      OptionalLong valueFen,
      boolean divisible,
      boolean sellAll) {}

  /**
   * Another lot with the same thing, or the ruling by which it was taken without one (CPI-489).
   *
   * @param lotId of it; empty for what was taken without a lot
   * @param sold whether its title passed there while this court's seizure stood
   */
  public record Elsewhere(String lotId, boolean sold) {}
}
