package org.fachui.auction.pricing.model;

/** The ways to a reference price, in their order (PRICE-2). */
public enum Method {
  /** 当事人议价. */
  NEGOTIATED,
  /** 定向询价. */
  DIRECTED,
  /** 网络询价. */
  ONLINE,
  /** 委托评估. */
  APPRAISAL
}
