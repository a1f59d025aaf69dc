package org.fachui.auction.lots.properties;

/** How a reference price was determined (PRICE-2). */
public enum PriceMethod {
  /** 当事人议价. */
  NEGOTIATED("当事人议价"),
  /** 定向询价. */
  DIRECTED("定向询价"),
  /** 网络询价. */
  ONLINE("网络询价"),
  /** 委托评估. */
  APPRAISAL("");

  private final String inNotices;

  PriceMethod(String inNotices) {
    this.inNotices = inNotices;
  }

  /** How a notice calls it; empty for an appraisal, which it describes by its report. */
  public String inNotices() {
    return inNotices;
  }
}
