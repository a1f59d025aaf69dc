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

  private static final String OWN_BANK_NO = "102331000014";
  private static final String OWN_ACCOUNT_NO = "6222021202888800001";

  private final PayingIn paying;

  PayPage(PayingIn paying) {
    this.paying = paying;
  }

  /**
   * The form; number, amount and reference may stand in the address, and the payer's own account is
   * there already, as at every bank.
   */
  Reply form(Call call) {
    return Reply.html(
        200,
        form(
            new Typed(
                call.query("virtualNo").orElse(""),
                call.query("yuan").orElse(""),
                "",
                call.query("payerBankNo").orElse(OWN_BANK_NO),
                call.query("payerAccountNo").orElse(OWN_ACCOUNT_NO),
                call.query("reference").orElse(""),
                UUID.randomUUID().toString()),
            ""));
  }

  /** What stands in the form, as it was typed. */
  private record Typed(
      String virtualNo,
      String yuan,
      String payer,
      String bankNo,
      String accountNo,
      String reference,
      String key) {
    static Typed of(Map<String, String> form) {
      return new Typed(
          form.getOrDefault("virtualNo", "").replaceAll("\\s", ""),
          form.getOrDefault("yuan", "").replaceAll("[,，\\s]", ""),
          form.getOrDefault("payer", "").strip(),
          form.getOrDefault("payerBankNo", "").replaceAll("\\s", ""),
          form.getOrDefault("payerAccountNo", "").replaceAll("\\s", ""),
          form.getOrDefault("reference", "").strip(),
          form.getOrDefault("key", ""));
    }

    boolean isGood() {
      boolean account =
          (bankNo.isEmpty() && accountNo.isEmpty())
              || (bankNo.matches("[0-9]{12}") && accountNo.matches("[0-9A-Za-z-]{1,34}"));
      return !virtualNo.isEmpty() && !payer.isEmpty() && YUAN.matcher(yuan).matches() && account;
    }

    PayingIn.Payment payment() {
      PayingIn.Account account = new PayingIn.Account(bankNo, accountNo);
      return new PayingIn.Payment(key, virtualNo, payer, account, fen(yuan), reference);
    }

    /** Hides what is personal. */
    @Override
    public String toString() {
      return "Typed[" + virtualNo + "]";
    }
  }

  private static String form(Typed typed, String fault) {
    return FORM.filled(
        Map.of(
            "virtualNo", PageTemplate.escaped(typed.virtualNo()),
            "yuan", PageTemplate.escaped(typed.yuan()),
            "payer", PageTemplate.escaped(typed.payer()),
            "payerBankNo", PageTemplate.escaped(typed.bankNo()),
            "payerAccountNo", PageTemplate.escaped(typed.accountNo()),
            "reference", PageTemplate.escaped(typed.reference()),
            "key", PageTemplate.escaped(typed.key()),
            "fault", fault));
  }

  /** Pays, once however often the form is sent. */
  Reply pay(Call call) {
    Typed typed = Typed.of(call.form());
    if (!typed.isGood()) {
      String fault =
          "<p class=\"fault\" role=\"alert\">请填写账号、付款人和金额（元，最多两位小数）；"
              + "付款账户连同12位行号一起填写，或都不填。"
              + "<span lang=\"en\">Fill in account number, payer and amount (yuan, at most two"
              + " decimals); the paying account with its bank's 12 digits, or"
              + " neither.</span></p>";
      return Reply.html(400, form(typed, fault));
    }
    return receipt(paying.pay(typed.payment()));
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
