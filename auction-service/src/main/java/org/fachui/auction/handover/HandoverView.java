package org.fachui.auction.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.handover.Handover.Belonging;
import org.fachui.auction.handover.Handover.Held;
import org.fachui.auction.handover.Handover.Meter;
import org.fachui.auction.handover.Handover.VacateNotice;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Handover}: for the buyer and the lot's court. */
public record HandoverView(
    UUID lotId,
    @Nullable Instant handOverBy,
    boolean late,
    @Nullable Notice notice,
    @Nullable HandedOver record,
    Instant serverTime) {

  /** The contract's {@code VacateNotice}. */
  public record Notice(String number, LocalDate dated, String reason, Instant vacateBy) {}

  /** The contract's {@code HandoverRecord}. */
  public record HandedOver(
      Instant heldAt,
      int keys,
      List<Meter> meters,
      List<Belonging> belongings,
      String present,
      List<Proof> proofs,
      Instant recordedAt) {
    /** Without the people. */
    @Override
    public String toString() {
      return "HandedOver[" + heldAt + "]";
    }
  }

  /**
   * As it is shown.
   *
   * @param by when it has to be held; null before the service
   */
  static HandoverView of(
      UUID lotId, @Nullable Handover handover, @Nullable Instant by, Instant now) {
    VacateNotice notice = handover == null ? null : handover.notice();
    Held held = handover == null ? null : handover.record();
    return new HandoverView(
        lotId,
        by,
        by != null && (held == null ? now : held.heldAt()).isAfter(by),
        notice == null
            ? null
            : new Notice(
                notice.paper().number(),
                notice.paper().dated(),
                notice.paper().reason(),
                notice.vacateBy()),
        held == null
            ? null
            : new HandedOver(
                held.heldAt(),
                held.keys(),
                held.meters(),
                held.belongings(),
                held.present(),
                held.proofs(),
                held.recordedAt()),
        now);
  }
}
