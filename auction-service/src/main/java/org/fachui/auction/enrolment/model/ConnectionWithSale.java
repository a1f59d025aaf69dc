package org.fachui.auction.enrolment.model;

/** How somebody is connected with the sales of a court (NJA-34). */
public enum ConnectionWithSale {
  /** Staff of the court. */
  COURT_STAFF,
  /** Staff of the platform. */
  PLATFORM_STAFF,
  /** Staff of an agency that helps with the sale. */
  AGENCY_STAFF,
  /** Near relative of one of these. */
  NEAR_RELATIVE,
  /** An organisation that runs the platform. */
  PLATFORM,
  /** An organisation that helps with the sale: appraisal, storage, showing. */
  AGENCY;

  /** Whether it is an organisation that is so connected, and not a person. */
  public boolean company() {
    return this == PLATFORM || this == AGENCY;
  }
}
