package org.fachui.auction.pricing.model;

/** On what ground somebody objects to a report (PRICE-22, 23). */
public enum ObjectionGround {
  /** PRICE-22(1). */
  BASIC_FACTS,
  /** PRICE-22(2). */
  SCOPE,
  /** PRICE-22(3). */
  QUALIFICATION,
  /** PRICE-22(4). */
  PROCEDURE,
  /** PRICE-23: standard, calculation or result; against an appraisal only. */
  RESULT
}
