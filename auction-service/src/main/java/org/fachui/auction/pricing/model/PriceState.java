package org.fachui.auction.pricing.model;

/** Where a determination stands. What may follow is in {@link PriceTransitions}. */
public enum PriceState {
  /** The survey (PRICE-3) is not there. */
  SURVEY,
  /** Negotiation is next. */
  NEGOTIATION,
  /** The parties negotiate. */
  NEGOTIATING,
  /** A directed inquiry is next. */
  DIRECTED,
  /** The department is asked. */
  INQUIRING,
  /** The online inquiry is next. */
  ONLINE,
  /** The platforms are asked. */
  ASKING,
  /** An appraisal is next; no agencies yet. */
  APPRAISAL,
  /** A drawing of agencies is announced. */
  DRAWING,
  /** Agencies are there, the first of them that is left is to be commissioned. */
  AGENCIES,
  /** An agency is at work. */
  COMMISSIONED,
  /** The inquiry or the appraisal is postponed. */
  SUSPENDED,
  /** A report is there and is to be sent. */
  TO_SEND,
  /** The report is sent; objections may come or are to be decided. */
  OBJECTIONS,
  /** There is a reference price. */
  FIXED,
  /** The inquiry or the appraisal is withdrawn. */
  WITHDRAWN
}
