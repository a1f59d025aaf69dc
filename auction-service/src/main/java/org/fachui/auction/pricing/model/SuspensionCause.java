package org.fachui.auction.pricing.model;

/** Why an inquiry or appraisal is postponed (PRICE-28). */
public enum SuspensionCause {
  CASE_SUSPENDED,
  MATERIALS_WRONG,
  OTHER
}
