package org.fachui.auction.objections.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.objections.law.ObjectionRules.Meanwhile;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it stands, for the lot's court.
 *
 * @param name of who objects; for the court alone
 * @param grounds as written; for the court alone
 * @param ruling null until it is ruled on
 */
public record Objection(
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
    @Nullable Ruling ruling) {
  /** Copies the list. */
  public Objection {
    documents = List.copyOf(documents);
  }

  /** How it was decided. */
  public enum Decision {
    /** 异议成立. */
    UPHELD,
    /** 驳回异议. */
    REJECTED,
    /** 撤回异议. */
    TAKEN_BACK
  }

  /** The court's ruling. */
  public record Ruling(Decision decision, CourtPaper paper, Instant at) {}

  /** Whether it was not ruled on in time. */
  public boolean late(Instant now) {
    Ruling made = ruling;
    return (made == null ? now : made.at()).isAfter(ruleBy);
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "Objection[" + id + ", " + kind + "]";
  }
}
