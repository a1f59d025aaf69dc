package org.fachui.auction.stops.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.application.Stop;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.auction.stops.law.StopKind;
import org.fachui.auction.stops.law.StopRules;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Stop}. */
public record StopView(
    UUID id,
    UUID lotId,
    StopKind kind,
    String paper,
    StopCause cause,
    String causeText,
    String rule,
    String article,
    String number,
    LocalDate dated,
    String reason,
    List<Proof> proofs,
    LotStage stageBefore,
    Instant orderedAt,
    @Nullable Instant termEndsAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant causeGoneAt,
    @Nullable String causeGone,
    @Nullable Instant resumeBy,
    @Nullable Instant releaseBy,
    boolean late,
    boolean inForce,
    Stop.@Nullable Ending ended,
    @Nullable Instant endedAt,
    @Nullable String endedReason,
    Instant serverTime) {

  /** As everybody may see it. */
  public static StopView of(Stop stop, Instant now) {
    Stop.Gone gone = stop.gone();
    Stop.Over over = stop.over();
    return new StopView(
        stop.id(),
        stop.lotId(),
        stop.kind(),
        stop.kind().paper().chinese(),
        stop.cause(),
        stop.cause().chinese(),
        stop.cause().rule(),
        StopRules.cited(RuleSets.course(stop.drill()), stop.cause()).citation().text(),
        stop.paper().number(),
        stop.paper().dated(),
        stop.paper().reason(),
        stop.paper().proofs(),
        stop.stageBefore(),
        stop.orderedAt(),
        stop.termEndsAt(),
        stop.stoppedAt(),
        gone == null ? null : gone.at(),
        gone == null ? null : gone.reason(),
        stop.resumeBy(),
        stop.releaseBy(),
        stop.late(now),
        over == null,
        over == null ? null : over.how(),
        over == null ? null : over.at(),
        over == null ? null : over.reason(),
        now);
  }
}
