package org.fachui.auction.stops.application;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.auction.stops.law.StopKind;
import org.fachui.auction.stops.law.StopRules;
import org.jspecify.annotations.Nullable;

/**
 * A stop as it stands.
 *
 * @param stageBefore where the lot stood when it was ordered
 * @param stoppedAt when the bid log had it; null before
 * @param gone when and why the cause of a stay was gone; null before, and for others
 * @param over how it ended; null while it is in force
 */
public record Stop(
    UUID id,
    UUID lotId,
    boolean drill,
    StopKind kind,
    StopCause cause,
    CourtPaper paper,
    LotStage stageBefore,
    Instant orderedAt,
    @Nullable Instant termEndsAt,
    @Nullable Instant stoppedAt,
    @Nullable Gone gone,
    @Nullable Over over) {

  /** The cause of a stay is gone. */
  public record Gone(Instant at, String reason) {}

  /**
   * It is not in force any more.
   *
   * @param reason published; empty where another paper says it
   */
  public record Over(Instant at, Ending how, String reason) {}

  /** How a stop ends. */
  public enum Ending {
    /** The court let the lot go on. */
    RESUMED,
    /** Another paper took its place. */
    SUPERSEDED,
    /** Bidding was over before it could be stopped. */
    TOO_LATE
  }

  /** By when the lot has to go on (NJA-28(4)); null while that is not known, or never. */
  public @Nullable Instant resumeBy() {
    return kind == StopKind.WITHDRAWAL
        ? null
        : StopRules.resumeBy(RuleSets.course(drill), gone == null ? termEndsAt : gone.at());
  }

  /** By when the deposits go back; null for those that stay. */
  public @Nullable Instant releaseBy() {
    return kind == StopKind.WITHDRAWAL
        ? StopRules.releaseBy(RuleSets.course(drill), orderedAt)
        : null;
  }

  /** Whether the lot has to go on, or had to, and did not in time. */
  public boolean late(Instant now) {
    Instant by = resumeBy();
    Over ended = over;
    return by != null
        && (ended == null
            ? now.isAfter(by)
            : ended.how() == Ending.RESUMED && ended.at().isAfter(by));
  }

  /** What the bid log says: paper, number, reason. */
  public String published() {
    return kind.paper().chinese() + paper.number() + "：" + paper.reason();
  }
}
