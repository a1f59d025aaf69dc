package org.fachui.payout.authorities;

import java.nio.charset.StandardCharsets;
import org.fachui.proof.merkle.Hash;

/** What can be authorised. */
public enum AuthorityKind {
  /** Bid deposits go back by themselves (NJA-23). */
  DEPOSIT_REFUNDS("拍卖结束后，未成为成交价款的竞买保证金，包括金额不符、逾期和多付的款项，自动全额退回原付款账户。" + "银行未受理的退款不自动改退其他账户。"),
  /** The price of a sale that a ruling has undone goes back by itself (NJA-31, EQ-15). */
  ANNULLED_SALES(
      "网络司法拍卖被裁定撤销，或者因股权变更未获批准而裁定另行拍卖且不没收保证金的，尚未分配的成交价款，"
          + "包括已抵作价款的竞买保证金，自动全额退回原付款账户；买受人逾期未付款或者保证金被没收的，"
          + "其在保证金之外已付的款项同样退回。"
          + "已经分配的部分不在此列，由人民法院另行处理。银行未受理的退款不自动改退其他账户。");

  private final String text;

  AuthorityKind(String text) {
    this.text = text;
  }

  /** What two persons approve. */
  public String text() {
    return text;
  }

  /** SHA-256 of {@code fachui-authority/1}, the kind, the court and the text, a line each. */
  public String hash(String court) {
    String all = String.join("\n", "fachui-authority/1", name(), court, text);
    return Hash.of(all.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
