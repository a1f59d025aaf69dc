package org.fachui.auction.life;

/** What may happen to a lot. */
public enum LotEvent {
  /** Its notice is published. */
  ANNOUNCE,
  /** The time of its opening has come. */
  OPEN,
  /** Bidding is stopped for the moment. */
  PAUSE,
  /** A paused lot goes on. */
  RESUME,
  /** The court decides to wait for a term. */
  POSTPONE,
  /** A ruling stops it for a cause. */
  STAY,
  /** After a postponement or stay it waits for its opening again. */
  CONTINUE_ANNOUNCED,
  /** After a postponement or stay its bidding goes on. */
  CONTINUE_OPEN,
  /** The court takes it back. */
  WITHDRAW,
  /** Bidding ends with a highest bid. */
  CLOSE_SOLD,
  /** Bidding ends without a bid. */
  CLOSE_UNSOLD,
  /** The time to pay passes before the price is there. */
  FALL_OVERDUE,
  /** The whole price is there. */
  PAY,
  /** A ruling finds the default. */
  FIND_DEFAULT,
  /** A ruling finds that an approval that it needs was not obtained. */
  MISS_APPROVAL,
  /** The sale ruling is made. */
  RULE,
  /** The sale ruling is served. */
  SERVE,
  /** The property is handed over. */
  HAND_OVER,
  /** A ruling annuls the auction. */
  ANNUL,
  /** The second auction is announced (再次拍卖). */
  SECOND_AUCTION,
  /** The re-auction is announced (重新拍卖). */
  RE_AUCTION,
  /** The post-auction sale is announced (变卖). */
  POST_AUCTION_SALE,
  /** The auction of criminal property without a reserve is announced (无保留价拍卖). */
  AUCTION_WITHOUT_RESERVE,
  /** A withdrawn or annulled sale begins anew. */
  ANNOUNCE_ANEW,
  /** A creditor takes the property. */
  TAKE,
  /** The applicant takes the property in management. */
  MANAGE,
  /** The property is released. */
  RELEASE
}
