package org.fachui.auction.outcome.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approvals without which no sale ruling is made (EQ-15): the change of some shares is approved by
 * an authority that the notice names.
 */
public interface SaleApprovals {
  /**
   * What an authority decided on the buyer's application.
   *
   * @param granted false when it refused, or let the reasonable time pass
   * @param number of its decision, or of the buyer's statement that there is none
   * @param documentSha256 hex, of that paper
   */
  record Given(
      boolean granted, String number, String documentSha256, LocalDate on, Instant recordedAt) {}

  /**
   * Where the approval of a sale stands.
   *
   * @param authority that must approve; null where nobody must
   * @param given what it decided; null as long as nothing is known
   */
  record Standing(@Nullable String authority, @Nullable Given given) {
    /** Whether the ruling may be made. */
    public boolean lets() {
      return authority == null || (given != null && given.granted());
    }
  }

  /** Of a lot. */
  Standing of(UUID lotId);

  /**
   * Keeps what the authority decided.
   *
   * @param by subject of the clerk
   * @return false if something stands already
   */
  boolean keep(UUID lotId, Given given, String by);
}
