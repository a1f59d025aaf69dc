package org.fachui.auction.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.jspecify.annotations.Nullable;

/**
 * How far the handover of a lot is.
 *
 * @param notice to vacate; null where there is none
 * @param record null until it is handed over
 */
public record Handover(UUID lotId, @Nullable VacateNotice notice, @Nullable Held record) {
  /** The notice to vacate (腾退公告). */
  public record VacateNotice(CourtPaper paper, Instant vacateBy, Instant at) {}

  /** A meter and what it showed. */
  public record Meter(String kind, String reading) {}

  /** Belongings that were found. */
  public record Belonging(String what, int count, String where) {}

  /**
   * The record (交接笔录).
   *
   * @param present who was there; personal data
   */
  public record Held(
      Instant heldAt,
      int keys,
      List<Meter> meters,
      List<Belonging> belongings,
      String present,
      List<Proof> proofs,
      Instant recordedAt) {
    /** Copies the lists. */
    public Held {
      meters = List.copyOf(meters);
      belongings = List.copyOf(belongings);
      proofs = List.copyOf(proofs);
    }

    /** Without the people. */
    @Override
    public String toString() {
      return "Held[" + heldAt + "]";
    }
  }
}
