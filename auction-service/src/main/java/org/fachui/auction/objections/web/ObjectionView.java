package org.fachui.auction.objections.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.objections.application.Objection;
import org.fachui.auction.objections.application.Objection.Decision;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.objections.law.ObjectionRules.Meanwhile;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Objection}: for the lot's court alone. */
public record ObjectionView(
    UUID id,
    UUID lotId,
    ObjectionKind kind,
    ObjectionKind.Filer filer,
    String name,
    String grounds,
    List<Proof> documents,
    Meanwhile meanwhile,
    Instant receivedAt,
    Instant ruleBy,
    boolean late,
    @Nullable Decision decision,
    @Nullable String number,
    @Nullable LocalDate dated,
    @Nullable String reason,
    @Nullable Instant ruledAt,
    Instant serverTime) {

  static ObjectionView of(Objection objection, Instant now) {
    Objection.Ruling ruling = objection.ruling();
    return new ObjectionView(
        objection.id(),
        objection.lotId(),
        objection.kind(),
        objection.filer(),
        objection.name(),
        objection.grounds(),
        objection.documents(),
        objection.meanwhile(),
        objection.receivedAt(),
        objection.ruleBy(),
        objection.late(now),
        ruling == null ? null : ruling.decision(),
        ruling == null ? null : ruling.paper().number(),
        ruling == null ? null : ruling.paper().dated(),
        ruling == null ? null : ruling.paper().reason(),
        ruling == null ? null : ruling.at(),
        now);
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "ObjectionView[" + id + "]";
  }
}
