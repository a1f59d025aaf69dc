package org.fachui.auction.notices;

import org.fachui.auction.life.LotStage;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.money.Money;
import org.fachui.kernel.rules.Rule;

/** What a notice says of the round that it announces and of the one before. */
public final class RoundDisclosure {
  private RoundDisclosure() {}

  /**
   * Which round it is, for the rounds after the first; names the rule of that round.
   *
   * @param number from 2
   * @param ended how the round before ended
   * @param lateReason why it is late; empty if it is not
   */
  public static Disclosure of(
      RoundKind kind, int number, long previousStartFen, LotStage ended, String lateReason) {
    Rule rule =
        RuleSets.NJA_2022_3.rule(
            switch (kind) {
              case FIRST -> "NJA-12";
              case REAUCTION -> "NJA-24";
              case SECOND -> "NJA-26";
              case POST_AUCTION_SALE -> "LINK-2";
              case NO_RESERVE -> "CRIM-12";
            });
    return new Disclosure(
        rule.id(),
        "拍卖轮次",
        "本标的第%d轮：%s。前一轮起拍价人民币%s元，%s。%s"
            .formatted(
                number,
                kind.chinese(),
                new Money(previousStartFen).yuan(),
                ended(ended) + (kind == RoundKind.REAUCTION ? "，原买受人不得参加竞买" : ""),
                lateReason.isEmpty() ? "" : "逾期" + overdue(kind) + "的理由：" + lateReason),
        rule.citation().text());
  }

  private static String overdue(RoundKind kind) {
    return kind == RoundKind.POST_AUCTION_SALE ? "变卖" : "再次拍卖";
  }

  private static String ended(LotStage stage) {
    return switch (stage) {
      case WITHDRAWN -> "已撤回拍卖";
      case ANNULLED -> "拍卖已被裁定撤销";
      case DEFAULTED -> "买受人悔拍";
      case NOT_APPROVED -> "买受人未在合理期限内取得批准手续";
      default -> "流拍";
    };
  }
}
