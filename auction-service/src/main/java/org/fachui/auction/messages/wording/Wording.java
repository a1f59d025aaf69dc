package org.fachui.auction.messages.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.Outgoing.About;

/**
 * Puts messages into words. The subject of an e-mail names neither lot nor price, because it is
 * read over shoulders; an SMS names no lot, because it stands on locked screens.
 */
@ApplicationScoped
public class Wording {
  private String site;

  /**
   * @param site where people find the website, without a path
   */
  @Inject
  public Wording(@ConfigProperty(name = "fachui.public.url") String site) {
    this.site = site.replaceAll("/+$", "");
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Wording() {}

  /** Where a person chooses what he is told of. */
  public String settings() {
    return site + "/my/notices";
  }

  /** What the message says in its reader's language. */
  public MessageText of(Outgoing message) {
    boolean chinese = message.language() == Language.ZH;
    return message.kind() == MessageKind.CODE
        ? code(chinese, Objects.requireNonNull(message.code()))
        : about(chinese, message.kind(), Objects.requireNonNull(message.about()));
  }

  private MessageText code(boolean chinese, String code) {
    return chinese
        ? new MessageText(
            Language.ZH,
            "【法槌】请确认您的地址",
            List.of("您的确认码是 " + code + "，15 分钟内有效。", "如果不是您本人的操作，请忽略本消息。"),
            settings(),
            "在此填写确认码",
            "",
            "【法槌】确认码 " + code + "，15 分钟内有效。非本人操作请忽略。")
        : new MessageText(
            Language.EN,
            "[Fachui] Please confirm your address",
            List.of(
                "Your code is " + code + ". It is good for 15 minutes.",
                "If you did not ask for it, do nothing."),
            settings(),
            "Enter the code here",
            "",
            "[Fachui] Code " + code + ", good for 15 minutes. Ignore it if you did not ask.");
  }

  private MessageText about(boolean chinese, MessageKind kind, About about) {
    String what = chinese ? ChineseText.of(kind, about) : EnglishText.of(kind, about);
    String brief = chinese ? ChineseText.brief(kind) : EnglishText.brief(kind);
    String link = site + page(kind, about);
    String title = chinese ? "标的：" + about.title() : "Lot: " + about.titleEn();
    String mark = chinese ? "【演练】本消息来自演练，不是真实拍卖。" : "[DRILL] This is a rehearsal, not a real sale.";
    return new MessageText(
        chinese ? Language.ZH : Language.EN,
        chinese ? ChineseText.subject(kind) : EnglishText.subject(kind),
        about.drill() ? List.of(what, title, mark) : List.of(what, title),
        link,
        chinese ? "查看标的" : "See the lot",
        chinese ? "不想再收到此类消息？在此修改：" + settings() : "To get fewer of these, or none: " + settings(),
        (chinese ? "【法槌】" : "[Fachui] ")
            + (about.drill() ? (chinese ? "(演练)" : "(drill) ") : "")
            + brief
            + " "
            + link);
  }

  private static String page(MessageKind kind, About about) {
    String lot = "/lots/" + about.lotId();
    return switch (kind) {
      case CODE, REMINDER, QUALIFIED -> lot;
      case OUTBID, EXTENDED -> lot + "/room";
      case WON, NOT_WON, PAYMENT_DUE, RULING_SERVED -> lot + "/result";
      case REFUND_SENT -> "/my";
    };
  }
}
