package org.fachui.auction.pricing.model;

/** What was proved against a price in supervision (PRICE-25). */
public enum SupervisionGround {
  FRAUD_OR_DURESS,
  COLLUSION,
  FALSE_ANSWER,
  WRONG_HANDLING
}
