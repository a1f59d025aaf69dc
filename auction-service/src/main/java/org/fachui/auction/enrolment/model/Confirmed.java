package org.fachui.auction.enrolment.model;

/** What the court said of an enrolment in which somebody acts for others (NJA-14). */
public enum Confirmed {
  /** Nothing yet. */
  AWAITED,
  /** He may act for them. */
  CONFIRMED,
  /** He may not. */
  DECLINED
}
