package org.fachui.auction.lots.properties;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fachui.auction.rules.SeizureFacts;
import org.fachui.auction.rules.SeizureFacts.Covering;
import org.jspecify.annotations.Nullable;

/**
 * What the survey found that may keep a seized property from being sold; the contract's {@code
 * SaleGates}. Documents by their SHA-256 in lower-case hex.
 *
 * @param dwelling whether the debtor's family needs it to live in; null for what is no home
 * @param owedFen debt and costs that the debtor bears; null when nobody reckoned it
 * @param divisible whether a part of it can be sold
 * @param sellAllSha256 the debtor's written consent that all is sold; null without one
 * @param inseparableFrom what identifies the things from which it cannot be separated in use; none
 *     if nothing is said
 */
public record SaleGates(
    @Nullable Dwelling dwelling,
    CoOwnership coOwners,
    @Nullable Long owedFen,
    boolean divisible,
    @Nullable String sellAllSha256,
    @Nullable List<String> inseparableFrom) {
  public SaleGates {
    inseparableFrom = inseparableFrom == null ? List.of() : List.copyOf(inseparableFrom);
  }

  /** What was found of a home (SEIZE-4, 5). */
  public enum DwellingFinding {
    /** Nobody of the debtor's family needs it. */
    NOT_NECESSARY,
    /** They need it. */
    NECESSARY,
    /** They need a home, but a smaller one. */
    MORE_THAN_NECESSARY
  }

  /**
   * A home.
   *
   * @param appliedFor whether the applicant asked for its sale
   * @param housingSha256 proof that another home is secured; null without one
   */
  public record Dwelling(
      DwellingFinding finding, boolean appliedFor, @Nullable String housingSha256) {}

  /**
   * Those who own it with the debtor, without their names.
   *
   * @param count 0 if nobody
   * @param toldSha256 a receipt each of those who were told
   * @param suitPending whether a suit for partition is pending
   */
  public record CoOwnership(int count, List<String> toldSha256, boolean suitPending) {}

  /** As the rule sees a home, or what is none. */
  static SeizureFacts.Dwelling judged(PropertyKind kind, Optional<SaleGates> gates) {
    if (kind != PropertyKind.HOME) {
      return new SeizureFacts.Dwelling.NotNeeded();
    }
    Dwelling found = gates.map(SaleGates::dwelling).orElse(null);
    if (found == null) {
      return new SeizureFacts.Dwelling.NotSurveyed();
    }
    return switch (found.finding()) {
      case NOT_NECESSARY -> new SeizureFacts.Dwelling.NotNeeded();
      case NECESSARY -> new SeizureFacts.Dwelling.Necessary();
      case MORE_THAN_NECESSARY ->
          new SeizureFacts.Dwelling.MoreThanNecessary(
              found.appliedFor(), found.housingSha256() != null);
    };
  }

  /** As the rule sees the co-owners. */
  SeizureFacts.CoOwners judgedOwners() {
    return new SeizureFacts.CoOwners(
        coOwners.count(), coOwners.toldSha256().size(), coOwners.suitPending());
  }

  /** Against what else the case's lots bring. */
  static Covering covering(
      Optional<SaleGates> gates, long proceedsFen, long onSaleFen, OptionalLong valueFen) {
    Long owed = gates.map(SaleGates::owedFen).orElse(null);
    return new Covering(
        owed == null ? OptionalLong.empty() : OptionalLong.of(owed),
        proceedsFen,
        onSaleFen,
        valueFen,
        gates.map(SaleGates::divisible).orElse(false),
        gates.map(SaleGates::sellAllSha256).isPresent());
  }

  /** What identifies the things that belong to it; none if nothing is said. */
  List<String> together() {
    return inseparableFrom == null ? List.of() : List.copyOf(inseparableFrom);
  }
}
