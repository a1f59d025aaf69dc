package org.fachui.auction.stops.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.life.LotStage;

/** All stops. A port; each method is a transaction of its own, with the fact that it makes. */
public interface Stops {
  /**
   * A lot as far as stopping it goes.
   *
   * @param opensAt as announced
   * @param proceedsFen paid prices of the case's other lots
   */
  record StoppableLot(
      UUID lotId,
      UUID caseId,
      String court,
      boolean drill,
      LotStage stage,
      Instant opensAt,
      long proceedsFen) {}

  /** What became of a paper that was to be stored. */
  enum Added {
    /** It stands. */
    DONE,
    /** Another paper has the number. */
    NUMBER_TAKEN,
    /** Another stop came first. */
    OTHER_FIRST
  }

  /** The lot; empty if there is none. */
  Optional<StoppableLot> lot(UUID lotId, Instant now);

  /** How many of these are other lots of the case. */
  int ofCase(UUID caseId, UUID lotId, List<UUID> others);

  /** A lot's stops, newest first. */
  List<Stop> of(UUID lotId);

  /** The one of this number for this lot. */
  Optional<Stop> find(UUID lotId, String number);

  /** Whether an outsider has a claim to the lot that is not ruled on. */
  boolean claimed(UUID lotId);

  /** The one that is in force. */
  Optional<Stop> inForce(UUID lotId);

  /**
   * Stores a paper; one that is in force is superseded by it.
   *
   * @param superseded the one in force that was judged with the lot; null for none
   */
  Added add(
      UUID id,
      StoppableLot lot,
      StopRequested request,
      @org.jspecify.annotations.Nullable UUID superseded,
      Instant now,
      String by);

  /**
   * If the journal says that bidding stands still, the fact is told. Once.
   *
   * @return whether it does
   */
  boolean stopped(Stop stop, Instant now);

  /**
   * Bidding was over before: the paper has no effect.
   *
   * @return false if the journal does not say so yet; nothing is kept then
   */
  boolean tooLate(Stop stop, Instant now);

  /** The cause of a stay is gone; false if that was said before, or it is not in force. */
  boolean causeGone(Stop stop, Stop.Gone gone);

  /** It ends with the court's word; false if it is not in force. The engine follows. */
  boolean resumed(Stop stop, Instant now, String reason, String by);

  /** The engine has announced that the lot goes on: the fact is told. Once. */
  void announced(UUID stopId, Instant now);

  /** Stops that the bid log does not have, or that something else resumed. */
  List<Stop> toStop(int atMost);

  /** Stops that ended, whose lots the engine has not resumed. */
  List<Stop> toResume(int atMost);
}
