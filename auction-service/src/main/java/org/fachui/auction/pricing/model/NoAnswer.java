package org.fachui.auction.pricing.model;

/** Why a directed inquiry led to nothing (PRICE-7). */
public enum NoAnswer {
  /** There is nobody to ask, or the department cannot say. */
  NOT_POSSIBLE,
  /** The term passed. */
  NO_ANSWER
}
