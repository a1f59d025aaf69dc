package org.fachui.auction.criminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.criminal.CriminalProperty.Destination;
import org.fachui.auction.criminal.CriminalProperty.Offer;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code CriminalTrack}.
 *
 * @param criminal whether anything is recorded; the rest is absent otherwise
 * @param termEndsAt end of the six months (CRIM-3)
 */
public record CriminalView(
    UUID propertyId,
    boolean criminal,
    @Nullable Destination destination,
    @Nullable String documentSha256,
    @Nullable LocalDate acceptedOn,
    @Nullable Instant termEndsAt,
    boolean termOver,
    @Nullable Offer offer,
    Instant serverTime) {
  static CriminalView of(
      UUID propertyId, Optional<CriminalProperty> found, RuleSet rules, Instant now) {
    if (found.isEmpty()) {
      return new CriminalView(propertyId, false, null, null, null, null, false, null, now);
    }
    CriminalProperty one = found.get();
    Instant ends = CriminalRules.termEnds(rules, one.acceptedOn());
    return new CriminalView(
        propertyId,
        true,
        one.destination(),
        one.documentSha256(),
        one.acceptedOn(),
        ends,
        now.isAfter(ends),
        one.offer(),
        now);
  }
}
