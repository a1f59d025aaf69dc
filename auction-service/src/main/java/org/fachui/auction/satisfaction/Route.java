package org.fachui.auction.satisfaction;

/** On which article a creditor takes a property. */
public enum Route {
  /** After a failed round, at its reserve (SALE-16). */
  AT_THE_RESERVE("SALE-16"),
  /** The applicant and the debtor agree (CPI-489). */
  BY_AGREEMENT("CPI-489"),
  /** It could not be sold (CPI-490). */
  CANNOT_BE_SOLD("CPI-490"),
  /** Criminal property, by the finance authority at the last reserve (CRIM-12). */
  TO_TREASURY("CRIM-12"),
  /** Criminal property, in kind by the victims at the last reserve (CRIM-12). */
  TO_VICTIMS("CRIM-12");

  private final String rule;

  Route(String rule) {
    this.rule = rule;
  }

  /** The rule that decides. */
  public String rule() {
    return rule;
  }
}
