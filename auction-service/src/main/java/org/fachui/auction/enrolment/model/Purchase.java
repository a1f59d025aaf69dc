package org.fachui.auction.enrolment.model;

/**
 * What a debtor under a restriction of spending may not buy with his own means (限制消费). It follows
 * from the kind of property.
 */
public enum Purchase {
  /** Real estate (不动产): item 3. */
  REAL_ESTATE,
  /** A vehicle, unless the court finds that the business needs it (非经营必需车辆): item 5. */
  VEHICLE
}
