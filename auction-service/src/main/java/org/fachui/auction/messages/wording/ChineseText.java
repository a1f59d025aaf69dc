package org.fachui.auction.messages.wording;

import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.Outgoing.About;

/** In Chinese. */
final class ChineseText {
  private ChineseText() {}

  static String subject(MessageKind kind) {
    return kind == MessageKind.REMINDER ? "【法槌】您关注的标的即将开拍" : "【法槌】您有一条拍卖通知";
  }

  static String of(MessageKind kind, About about) {
    return switch (kind) {
      case CODE -> throw new IllegalArgumentException("a code is about no lot");
      case REMINDER -> "您关注的标的将于 " + Said.time(about) + "（北京时间）开拍。";
      case OUTBID ->
          "有人的出价高于您。当前价 "
              + Said.price(about)
              + " 元"
              + (about.news() > 1 ? "（一段时间内的 " + about.news() + " 次变化合为本条）" : "")
              + "，竞价截止 "
              + Said.time(about)
              + "。";
      case EXTENDED -> "竞价截止时间已延长至 " + Said.time(about) + "（北京时间）。";
      case QUALIFIED -> "您的保证金已到账，您已取得竞买资格。";
      case WON -> "您已竞得该标的，成交价 " + Said.price(about) + " 元。请在公告的期限内支付余款。";
      case NOT_WON -> "竞价已结束，您未竞得该标的。如已交纳保证金，将在 24 小时内退回原账户。";
      case REFUND_SENT -> "您的保证金已退回原付款账户。";
      case PAYMENT_DUE -> "请于 " + Said.time(about) + "（北京时间）前支付余款。逾期可能被认定为悔拍，保证金不予退还。";
      case RULING_SERVED -> "成交裁定书已送达您的电子送达箱。";
    };
  }

  static String brief(MessageKind kind) {
    return switch (kind) {
      case CODE -> throw new IllegalArgumentException("a code is about no lot");
      case REMINDER -> "您关注的标的即将开拍";
      case OUTBID -> "有人的出价高于您";
      case EXTENDED -> "竞价截止时间已延长";
      case QUALIFIED -> "您已取得竞买资格";
      case WON -> "您已竞得标的，请按期支付余款";
      case NOT_WON -> "竞价已结束，您未竞得";
      case REFUND_SENT -> "您的保证金已退回";
      case PAYMENT_DUE -> "余款支付期限将至";
      case RULING_SERVED -> "成交裁定书已送达您的电子送达箱";
    };
  }
}
