package org.fachui.auction.bidding.model;

/** What the arbiter said to a bid, or that it is not known what it said. Not yet an answer. */
public sealed interface Decision {
  /** Decided for, now or when the key was first seen; record {@code seq} of that epoch. */
  record Accepted(long seq, long epoch) implements Decision {}

  /** Decided against; {@link Judged#seq} has to be journaled before anybody is told. */
  record Refused(BidRefusal reason, Judged judged) implements Decision {}

  /** Certainly not decided: the arbiter was not reached, or refused to work. */
  record NotReached() implements Decision {}

  /** The call broke: decided or not, nobody here can say. */
  record Unknown() implements Decision {}
}
