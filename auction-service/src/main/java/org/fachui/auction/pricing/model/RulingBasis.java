package org.fachui.auction.pricing.model;

/** On what the decision on an objection rests. */
public enum RulingBasis {
  /** The court's ruling as on an objection to enforcement. */
  RULING,
  /** The agency's explanation, accepted by whoever objected. */
  EXPLANATION,
  /** The association's professional review. */
  REVIEW
}
