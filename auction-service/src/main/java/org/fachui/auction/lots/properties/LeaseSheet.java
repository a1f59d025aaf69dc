package org.fachui.auction.lots.properties;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the survey found of leases; the contract's {@code LeaseSheet}.
 *
 * @param none true when nobody rents it; then nothing else is given
 */
public record LeaseSheet(
    @Nullable Boolean none,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable Long monthlyFen,
    @Nullable Boolean removed) {
  /** Whether it says one thing: no lease, or a whole one. */
  boolean isWhole() {
    boolean empty = since == null && until == null && monthlyFen == null && removed == null;
    boolean leased = since != null && monthlyFen != null && removed != null;
    return Boolean.TRUE.equals(none) ? empty : leased;
  }

  /** The lease of a whole sheet. */
  Optional<Lease> lease() {
    if (since == null || monthlyFen == null || removed == null) {
      return Optional.empty();
    }
    return Optional.of(new Lease(since, Optional.ofNullable(until), monthlyFen, removed));
  }
}
