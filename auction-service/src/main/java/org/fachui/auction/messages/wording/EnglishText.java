package org.fachui.auction.messages.wording;

import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.Outgoing.About;

/** In English. */
final class EnglishText {
  private EnglishText() {}

  static String subject(MessageKind kind) {
    return kind == MessageKind.REMINDER
        ? "[Fachui] A lot that you watch opens soon"
        : "[Fachui] A notice about an auction";
  }

  static String of(MessageKind kind, About about) {
    return switch (kind) {
      case CODE -> throw new IllegalArgumentException("a code is about no lot");
      case REMINDER -> "Bidding begins at " + Said.time(about) + " (Beijing time).";
      case OUTBID ->
          "Somebody has bid more than you. The price is now "
              + Said.price(about)
              + " yuan"
              + (about.news() > 1 ? " (" + about.news() + " changes in one message)" : "")
              + "; bidding ends at "
              + Said.time(about)
              + ".";
      case EXTENDED -> "Bidding now ends at " + Said.time(about) + " (Beijing time).";
      case QUALIFIED -> "Your deposit has arrived, and you may bid.";
      case WON ->
          "The lot is yours for "
              + Said.price(about)
              + " yuan. Pay the rest by the time in the notice.";
      case NOT_WON ->
          "Bidding is over and the lot is not yours. If you paid a deposit, it goes back within 24"
              + " hours.";
      case REFUND_SENT -> "Your deposit went back to the account that it came from.";
      case PAYMENT_DUE ->
          "The rest of the price is due by "
              + Said.time(about)
              + " (Beijing time). Who does not pay may lose the deposit.";
      case RULING_SERVED -> "The sale ruling has arrived in your box for electronic service.";
    };
  }

  static String brief(MessageKind kind) {
    return switch (kind) {
      case CODE -> throw new IllegalArgumentException("a code is about no lot");
      case REMINDER -> "A lot that you watch opens soon";
      case OUTBID -> "Somebody has bid more than you";
      case EXTENDED -> "The end of bidding has moved";
      case QUALIFIED -> "You may bid";
      case WON -> "The lot is yours; pay the rest in time";
      case NOT_WON -> "Bidding is over; the lot is not yours";
      case REFUND_SENT -> "Your deposit went back";
      case PAYMENT_DUE -> "The rest of the price is due soon";
      case RULING_SERVED -> "The sale ruling has been served on you";
    };
  }
}
