package org.fachui.auction.rules;

/** What becomes of a lease when the property is sold. */
public enum LeaseOutcome {
  /** There is none. */
  VACANT,
  /** 带租拍卖: the lease survives the sale. */
  WITH_LEASE,
  /** 去租拍卖: the buyer takes the property without it. */
  CLEARED
}
