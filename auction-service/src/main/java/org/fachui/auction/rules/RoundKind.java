package org.fachui.auction.rules;

/** What kind of round a lot is in the sale of its property. */
public enum RoundKind {
  /** 第一次拍卖. */
  FIRST("第一次拍卖"),
  /** 再次拍卖, after a round without a bid (NJA-26). */
  SECOND("第二次拍卖（再次拍卖）"),
  /** 重新拍卖, after the buyer's default (NJA-24). */
  REAUCTION("重新拍卖"),
  /** 变卖, after the second round without a bid. */
  POST_AUCTION_SALE("变卖"),
  /** 无保留价拍卖 of criminal property that its taker declined (CRIM-12). */
  NO_RESERVE("无保留价拍卖");

  private final String chinese;

  RoundKind(String chinese) {
    this.chinese = chinese;
  }

  /** As a notice calls it. */
  public String chinese() {
    return chinese;
  }
}
