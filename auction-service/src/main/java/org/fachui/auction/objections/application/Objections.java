package org.fachui.auction.objections.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All objections. A port; each method is a transaction of its own. */
public interface Objections {
  /** Stores one. */
  void add(Objection objection, String by);

  /** A lot's, newest first. */
  List<Objection> of(UUID lotId);

  /** One of a lot. */
  Optional<Objection> find(UUID lotId, UUID id);

  /** Whether another paper has the number. */
  boolean numberTaken(String number);

  /** Keeps a ruling; false if there is one, or another paper has its number. */
  boolean ruled(UUID id, Objection.Ruling ruling, String by);

  /** Lots with a claim that is not ruled on, and no paper in force, that take bids. */
  List<UUID> claimedAndOpen(int atMost);

  /** Whether this is one of them. */
  boolean claimedAndOpen(UUID lotId);
}
