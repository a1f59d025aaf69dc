package org.fachui.auction.lots.properties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.fachui.auction.lots.CaseFile;
import org.fachui.auction.lots.kinds.Thing;
import org.fachui.auction.lots.kinds.Things;
import org.fachui.auction.rules.LeaseRules;
import org.fachui.auction.rules.SeizureFacts;
import org.fachui.auction.rules.SeizureFacts.Elsewhere;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * A property that is to be sold in a case.
 *
 * @param unitCode what identifies it, in one spelling: for real estate the unit code (不动产单元代码), 28
 *     characters
 * @param areaM2x100 floor area in hundredths of a square metre; 0 for what has none
 * @param particulars by the table of its kind
 * @param things of a lot of many things
 * @param reference the reference price in force; empty until one is determined
 * @param unappraised why shares have no report; matters as long as there is no reference price
 * @param lease empty when the survey found none
 * @param mortgagedOn when the earliest mortgage was registered
 * @param seizedOn when this court seized it
 * @param gates what the survey found that may keep it from being sold; empty before
 * @param attachments what is published with it beside its pictures
 * @param pictures how many
 * @param lotId the lot as which it is announced
 */
public record Property(
    UUID id,
    CaseFile file,
    PropertyKind kind,
    String unitCode,
    String titleZh,
    String titleEn,
    String place,
    long areaM2x100,
    JsonObject particulars,
    List<Thing> things,
    Optional<ReferencePrice> reference,
    Optional<Unappraised> unappraised,
    Optional<Lease> lease,
    Optional<LocalDate> mortgagedOn,
    LocalDate seizedOn,
    Optional<DisposalRight> disposalRight,
    Optional<SaleGates> gates,
    Attachments attachments,
    Optional<BoundReview> review,
    int pictures,
    Optional<UUID> lotId,
    Instant enteredAt) {
  /** The dates by which its lease is judged; empty when there is none. */
  public Optional<LeaseRules.Dates> leaseDates() {
    return lease.map(
        rented -> new LeaseRules.Dates(rented.since(), rented.removed(), mortgagedOn, seizedOn));
  }

  /** Why it is sold without a reference price (EQ-12); empty when it is not. */
  public Optional<Unappraised> soldUnappraised() {
    return reference.isPresent() ? Optional.empty() : unappraised;
  }

  /**
   * How many holders of security are known, of whom each is told before the sale (SALE-11): one for
   * each mortgage that the land registry answered with, and one when only a date is known.
   */
  public int securityHolders() {
    return Math.max(
        review.map(ReviewAnswers::mortgages).orElse(0), mortgagedOn.isPresent() ? 1 : 0);
  }

  /** What identifies the things that a lot of it sells. */
  public List<String> units() {
    return Stream.concat(Stream.of(unitCode), Things.identifiers(things)).distinct().toList();
  }

  /**
   * What is judged before each of its rounds. Money in fen.
   *
   * @param proceedsFen what other lots of its case brought
   * @param onSaleFen what those on sale bring at least
   * @param elsewhere another lot that has it
   */
  public SeizureFacts seized(long proceedsFen, long onSaleFen, Optional<Elsewhere> elsewhere) {
    OptionalLong value =
        reference.map(price -> OptionalLong.of(price.fen())).orElse(OptionalLong.empty());
    List<String> together = gates.map(SaleGates::together).orElse(List.of());
    return new SeizureFacts(
        SaleGates.judged(kind, gates),
        gates.map(SaleGates::judgedOwners),
        SaleGates.covering(gates, proceedsFen, onSaleFen, value),
        (int) together.stream().filter(unit -> !units().contains(unit)).count(),
        elsewhere);
  }
}
