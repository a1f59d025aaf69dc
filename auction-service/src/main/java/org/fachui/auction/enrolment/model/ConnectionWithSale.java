package org.fachui.auction.enrolment.model;

/** How a person is connected with the sales of a court (NJA-34). */
public enum ConnectionWithSale {
  /** Staff of the court. */
  COURT_STAFF,
  /** Staff of the platform. */
  PLATFORM_STAFF,
  /** Staff of an agency that helps with the sale. */
  AGENCY_STAFF,
  /** Near relative of one of these. */
  NEAR_RELATIVE
}
