package org.fachui.auction.enrolment.model;

import org.fachui.kernel.rules.RuleCitation;

/**
 * Why a person may not bid for a lot; the contract's {@code EnrolmentRefusal}. In order of
 * precedence: what is said first needs nothing of what is said later, and nothing of others.
 */
public enum EnrolmentRefusal {
  /** Bidding is over. */
  ENDED("NJA-18", Law.NJA.at("第十八条第一款"), "Bidding is over"),
  /** A paper of the court has stopped the sale. */
  STOPPED("NJA-28", Law.NJA.at("第二十八条第一款"), "The court has stopped this sale"),
  /** The court names those who may bid for this lot. */
  NO_ENROLMENT("NJA-18", Law.NJA.at("第十八条第一款"), "This lot takes no enrolments"),
  /** These particulars belong to another account. */
  IDENTITY_IN_USE("NJA-17", Law.NJA.at("第十七条第二款"), "These particulars belong to another account"),
  /** Not of age: no full capacity for civil conduct. */
  UNDER_AGE("NJA-14", Law.NJA.at("第十四条第一项"), "A bidder has full capacity for civil conduct"),
  /** No undertaking to be qualified for a home. */
  NO_UNDERTAKING("HOME-2", Law.HOME.at("第二条"), "The undertaking is missing"),
  /** Acts for somebody else without a written authority. */
  NO_AUTHORITY("NJA-14", Law.NJA.at("第十四条第二项"), "The written authority is missing"),
  /** Acts for somebody else, and bidding has begun: the court cannot confirm it any more. */
  PROXY_TOO_LATE("NJA-14", Law.NJA.at("第十四条第二项"), "A proxy is confirmed before bidding begins"),
  /** Says that he is the case's enforcement applicant, whom the court has not recorded as such. */
  NOT_THE_APPLICANT("NJA-17", Law.NJA.at("第十七条第二款"), "The court has not recorded this applicant"),
  /** Works at the court that enforces. */
  COURT_STAFF("NJA-34", Law.NJA.at("第三十四条第一项、第四项"), "The court's own people may not bid"),
  /** Works for the platform on which it is sold. */
  PLATFORM_STAFF("NJA-34", Law.NJA.at("第三十四条第二项、第四项"), "The platform's own people may not bid"),
  /** Declared as connected with the sale. */
  CONNECTED_PERSON("NJA-34", Law.NJA.at("第三十四条第四项"), "Connected persons may not bid"),
  /** Bought it before and did not pay. */
  DEFAULTER("NJA-24", Law.NJA.at("第二十四条第二款"), "Who defaulted on it may not bid again"),
  /** His spending is restricted, and no permission lets him buy this. */
  RESTRICTED_DEBTOR(
      "CONS-3",
      Law.CONS.at("第三条第一款第三项、第五项"),
      "A debtor whose spending is restricted may not buy this"),
  /** Restricted from buying a home there. */
  RESTRICTED("HOME-1", Law.HOME.at("第一条"), "Restricted from buying a home there");

  /** The texts. */
  private static final class Law {
    static final RuleCitation NJA =
        new RuleCitation("最高人民法院关于人民法院网络司法拍卖若干问题的规定", "法释〔2016〕18号", "第一条");
    static final RuleCitation HOME =
        new RuleCitation("最高人民法院关于人民法院司法拍卖房产竞买人资格若干问题的规定", "法释〔2021〕18号", "第一条");
    static final RuleCitation CONS =
        new RuleCitation("最高人民法院关于限制被执行人高消费及有关消费的若干规定", "法释〔2015〕17号", "第一条");
  }

  private final String rule;
  private final String article;
  private final String title;

  EnrolmentRefusal(String rule, RuleCitation citation, String title) {
    this.rule = rule;
    this.article = citation.text();
    this.title = title;
  }

  /** Id of the rule, such as {@code NJA-34}. */
  public String rule() {
    return rule;
  }

  /** The citation in Chinese. */
  public String article() {
    return article;
  }

  /** A short sentence. */
  public String title() {
    return title;
  }
}
