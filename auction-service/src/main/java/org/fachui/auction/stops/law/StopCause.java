package org.fachui.auction.stops.law;

import java.util.Arrays;
import java.util.List;

/** Why a sale is stopped. */
public enum StopCause {
  /** A party or interested person objects to the conduct of the sale: the court may stop it. */
  OBJECTION("NJA-36", "第三十六条第一款", "当事人、利害关系人提出执行异议", false),
  /** An outsider claims the property: the court must stop it. */
  OUTSIDER_CLAIM("NJA-36", "第三十六条第二款", "案外人对拍卖标的提出异议", false),
  /** The law asks for it in another way. */
  BY_LAW("NJA-28", "第二十八条第一款", "有依法应当暂缓、中止执行的其他情形", false),
  /** The instrument that is enforced was revoked. */
  INSTRUMENT_REVOKED("SALE-17", "第十七条第一项", "据以执行的生效法律文书被撤销", true),
  /** All creditors withdrew their applications. */
  APPLICATION_WITHDRAWN("SALE-17", "第十七条第二项", "申请执行人及其他执行债权人撤回执行申请", true),
  /** The debtor performed all of it. */
  DEBT_PERFORMED("SALE-17", "第十七条第三项", "被执行人全部履行了金钱债务", true),
  /** The parties settled, and nothing needs to be sold. */
  SETTLED("SALE-17", "第十七条第四项", "当事人达成执行和解协议，不需要拍卖财产", true),
  /** An outsider's objection is well founded. */
  OUTSIDER_WELL_FOUNDED("SALE-17", "第十七条第五项", "案外人对拍卖财产提出确有理由的异议", true),
  /** Auctioneer and bidders colluded. */
  COLLUSION("SALE-17", "第十七条第六项", "拍卖机构与竞买人恶意串通", true),
  /** Another case in which it is to be withdrawn. */
  OTHER_WITHDRAWAL("SALE-17", "第十七条第七项", "其他应当撤回拍卖的情形", true),
  /** What was sold before suffices. */
  PROCEEDS_SUFFICE("SALE-14", "第十四条", "部分财产卖得的价款足以清偿债务和费用", true),
  /** It is sold together with another thing. */
  SOLD_TOGETHER("SALE-15", "第十五条", "与其他财产在使用上不可分，合并拍卖", true),
  /** The debtor paid before the day of the auction. */
  PAID_BEFORE_THE_DAY("SALE-19", "第十九条", "被执行人在拍卖日之前提交足额金钱清偿债务", true);

  private final String rule;
  private final String article;
  private final String chinese;
  private final boolean withdraws;

  StopCause(String rule, String article, String chinese, boolean withdraws) {
    this.rule = rule;
    this.article = article;
    this.chinese = chinese;
    this.withdraws = withdraws;
  }

  /** The rule that decides, such as {@code SALE-17}. */
  public String rule() {
    return rule;
  }

  /** Article, paragraph and item. */
  public String article() {
    return article;
  }

  /** As it is published. */
  public String chinese() {
    return chinese;
  }

  /** Whether a paper of this kind can rest on it. */
  public boolean carries(StopKind kind) {
    return withdraws == (kind == StopKind.WITHDRAWAL);
  }

  /** The causes on which a paper of this kind can rest. */
  public static List<String> of(StopKind kind) {
    return Arrays.stream(values()).filter(cause -> cause.carries(kind)).map(Enum::name).toList();
  }
}
