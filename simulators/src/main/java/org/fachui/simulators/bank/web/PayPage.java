package org.fachui.simulators.bank.web;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fachui.kernel.money.Money;
import org.fachui.simulators.bank.application.PayingIn;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.wire.Call;
import org.fachui.simulators.wire.PageTemplate;
import org.fachui.simulators.wire.Reply;

/** The page on which a person pays to a virtual account number. Chinese first, then English. */
final class PayPage {
  private static final Pattern YUAN =
      Pattern.compile("[1-9][0-9]{0,11}|(0|[1-9][0-9]{0,11})\\.[0-9]{1,2}");
  private static final PageTemplate FORM = PageTemplate.beside(PayPage.class, "pay.html");
  private static final PageTemplate RECEIPT = PageTemplate.beside(PayPage.class, "paid.html");

  private final PayingIn paying;

  PayPage(PayingIn paying) {
    this.paying = paying;
  }

  /** The empty form; number, amount and reference may stand in the address. */
  Reply form(Call call) {
    return Reply.html(
        200,
        form(
            call.query("virtualNo").orElse(""),
            call.query("yuan").orElse(""),
            "",
            call.query("reference").orElse(""),
            UUID.randomUUID().toString(),
            ""));
  }

  private static String form(
      String virtualNo, String yuan, String payer, String reference, String key, String fault) {
    return FORM.filled(
        Map.of(
            "virtualNo", PageTemplate.escaped(virtualNo),
            "yuan", PageTemplate.escaped(yuan),
            "payer", PageTemplate.escaped(payer),
            "reference", PageTemplate.escaped(reference),
            "key", PageTemplate.escaped(key),
            "fault", fault));
  }

  /** Pays, once however often the form is sent. */
  Reply pay(Call call) {
    Map<String, String> form = call.form();
    String virtualNo = form.getOrDefault("virtualNo", "").replaceAll("\\s", "");
    String yuan = form.getOrDefault("yuan", "").replaceAll("[,，\\s]", "");
    String payer = form.getOrDefault("payer", "").strip();
    String reference = form.getOrDefault("reference", "").strip();
    String key = form.getOrDefault("key", "");
    if (virtualNo.isEmpty() || payer.isEmpty() || !YUAN.matcher(yuan).matches()) {
      String fault =
          "<p class=\"fault\" role=\"alert\">请填写账号、付款人和金额（元，最多两位小数）。"
              + "<span lang=\"en\">Fill in account number, payer and amount (yuan, at most two"
              + " decimals).</span></p>";
      return Reply.html(400, form(virtualNo, yuan, payer, reference, key, fault));
    }
    return receipt(paying.pay(new PayingIn.Payment(key, virtualNo, payer, fen(yuan), reference)));
  }

  private static long fen(String yuan) {
    int point = yuan.indexOf('.');
    String decimals = point < 0 ? "" : yuan.substring(point + 1);
    String whole = point < 0 ? yuan : yuan.substring(0, point);
    return Long.parseLong(whole + decimals + "0".repeat(2 - decimals.length()));
  }

  private static Reply receipt(Fact.Credited credit) {
    Money money = Money.ofFen(credit.fen());
    return Reply.html(
        200,
        RECEIPT.filled(
            Map.of(
                "yuan", money.yuan(),
                "capital", money.capital(),
                "entryRef", credit.entryRef(),
                "date", credit.day().toString(),
                "payer", PageTemplate.escaped(credit.payer()),
                "virtualNo", PageTemplate.escaped(credit.virtualNo()),
                "reference", PageTemplate.escaped(credit.reference()))));
  }
}
