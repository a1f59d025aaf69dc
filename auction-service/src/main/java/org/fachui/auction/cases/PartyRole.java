package org.fachui.auction.cases;

/** What a party is in a case. */
public enum PartyRole {
  /** 申请执行人. */
  APPLICANT,
  /** 被执行人. */
  DEBTOR,
  /** 案外人. */
  OUTSIDER
}
