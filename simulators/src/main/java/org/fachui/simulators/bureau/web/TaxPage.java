package org.fachui.simulators.bureau.web;

import java.util.Map;
import java.util.Optional;
import org.fachui.kernel.money.Money;
import org.fachui.simulators.bureau.application.AssessedTax;
import org.fachui.simulators.bureau.application.PayingTax;
import org.fachui.simulators.wire.Call;
import org.fachui.simulators.wire.PageTemplate;
import org.fachui.simulators.wire.Reply;

/** The page on which a person pays an assessed tax. Chinese first, then English. */
final class TaxPage {
  private static final PageTemplate FORM = PageTemplate.beside(TaxPage.class, "tax.html");
  private static final PageTemplate RECEIPT = PageTemplate.beside(TaxPage.class, "taxpaid.html");
  private static final String UNKNOWN =
      "<p class=\"fault\" role=\"alert\">没有这个缴款号的核定税款。"
          + "<span lang=\"en\">Nothing was assessed under this number.</span></p>";

  private final PayingTax paying;

  TaxPage(PayingTax paying) {
    this.paying = paying;
  }

  /** The form; the number may stand in the address, and the amount due is shown then. */
  Reply form(Call call) {
    String payTo = call.query("payTo").orElse("").replaceAll("\\s", "");
    if (payTo.isEmpty()) {
      return Reply.html(200, page("", "", ""));
    }
    Optional<AssessedTax> tax = paying.find(payTo);
    return tax.isEmpty()
        ? Reply.html(404, page(payTo, UNKNOWN, ""))
        : Reply.html(200, page(payTo, "", Money.ofFen(tax.get().totalFen()).yuan()));
  }

  /** Pays, once however often the form is sent. */
  Reply pay(Call call) {
    String payTo = call.form().getOrDefault("payTo", "").replaceAll("\\s", "");
    Optional<AssessedTax> tax = paying.find(payTo);
    if (tax.isEmpty()) {
      return Reply.html(404, page(payTo, UNKNOWN, ""));
    }
    paying.pay(tax.get());
    Money money = Money.ofFen(tax.get().totalFen());
    return Reply.html(
        200,
        RECEIPT.filled(
            Map.of("yuan", money.yuan(), "capital", money.capital(), "payTo", tax.get().payTo())));
  }

  /**
   * The form asks for the amount first and pays when it is shown.
   *
   * @param yuan due; empty while it is not known
   */
  private static String page(String payTo, String fault, String yuan) {
    boolean known = !yuan.isEmpty();
    return FORM.filled(
        Map.of(
            "payTo",
            PageTemplate.escaped(payTo),
            "fault",
            fault,
            "method",
            known ? "post" : "get",
            "due",
            known ? "<p class=\"sum\">¥ " + yuan + "</p>\n" : "",
            "button",
            known
                ? "缴纳<span lang=\"en\">Pay</span>"
                : "查询应缴税款<span lang=\"en\">Show what is due</span>"));
  }
}
