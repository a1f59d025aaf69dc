package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Confirmed;
import org.jspecify.annotations.Nullable;

/**
 * Enrolments in which somebody acts for others: the court confirms them before bidding begins
 * (NJA-14). A port.
 */
public interface Proxies {
  /**
   * One of them, without the persons.
   *
   * @param authoritySha256 of the written authority
   * @param declineReason null unless it was declined
   */
  record Proxy(
      UUID enrolmentId,
      String authoritySha256,
      Confirmed confirmed,
      Instant enrolledAt,
      @Nullable Instant decidedAt,
      @Nullable String declineReason) {}

  /**
   * Its persons.
   *
   * @param agent the name of whoever acts
   * @param buyers for whom he acts, himself among them if he buys too
   */
  record Persons(String agent, List<Buyer> buyers) {
    /** Copies the list. */
    public Persons {
      buyers = List.copyOf(buyers);
    }

    /** Without the persons. */
    @Override
    public String toString() {
      return "Persons[...]";
    }
  }

  /**
   * The lot as far as confirming goes.
   *
   * @param begun whether its bidding has begun, so that nothing is confirmed any more
   */
  record LotOfProxies(String court, boolean begun) {}

  /** The lot; empty if there is none. */
  Optional<LotOfProxies> lot(UUID lotId, Instant now);

  /** All of a lot, those that wait first. */
  List<Proxy> of(UUID lotId);

  /** One of a lot. */
  Optional<Proxy> find(UUID lotId, UUID enrolmentId);

  /** Opens the persons of one until bidding begins, and leaves the row of it (NJA-18). */
  Optional<Persons> open(UUID lotId, UUID enrolmentId, Instant now, String by);

  /** What became of a decision. */
  enum Decision {
    /** It was made now. */
    DECIDED,
    /** There is nothing to decide on: it was decided before, bidding has begun, or it is none. */
    NOT_NOW,
    /** One of them takes part in the lot already, by another enrolment that holds its place. */
    TAKES_PART_ALREADY
  }

  /**
   * Decides on one that waits, unless bidding has begun. Whoever is confirmed and has paid gets his
   * paddle in the same transaction.
   *
   * @param reason why not; null to confirm
   */
  Decision decide(UUID lotId, UUID enrolmentId, @Nullable String reason, Instant now, String by);
}
