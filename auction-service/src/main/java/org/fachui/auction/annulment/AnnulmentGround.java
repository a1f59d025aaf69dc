package org.fachui.auction.annulment;

import static org.fachui.auction.annulment.Evidence.*;

import java.util.List;

/** Why an auction is annulled: the six cases of NJA-31, each with what has to be shown. */
public enum AnnulmentGround {
  /** Badly misdescribed, so that the buyer erred and cannot use it. */
  MISDESCRIBED("第一项", "拍卖财产的说明严重失实，买受人重大误解，购买目的无法实现"),
  /** A fault of the system made the result wrong. */
  SYSTEM_FAULT("第二项", "系统故障、病毒入侵、黑客攻击、数据错误等致使拍卖结果错误"),
  /** Bidders, or a bidder and the platform, acted together. */
  COLLUSION("第三项", "竞买人之间、竞买人与网络服务提供者之间恶意串通"),
  /** The buyer was not allowed to bid. */
  UNQUALIFIED_BUYER("第四项", "买受人不具备法律、行政法规和司法解释规定的竞买资格"),
  /** Bidders were kept out or treated differently. */
  UNEQUAL_CONDITIONS("第五项", "违法限制竞买人参加竞买或者规定不同竞买条件"),
  /** Another grave breach of the procedure. */
  OTHER_PROCEDURE("第六项", "其他严重违反网络司法拍卖程序");

  private final String item;
  private final String chinese;

  AnnulmentGround(String item, String chinese) {
    this.item = item;
    this.chinese = chinese;
  }

  /** Article and item. */
  public String article() {
    return "第三十一条" + item;
  }

  /** As it is published. */
  public String chinese() {
    return chinese;
  }

  /** What has to be shown, in the order in which it is asked for. */
  public List<Evidence> needed() {
    return switch (this) {
      case MISDESCRIBED -> List.of(PUBLISHED_DESCRIPTION, ACTUAL_CONDITION, PURPOSE_DEFEATED);
      case SYSTEM_FAULT -> List.of(FAULT_REPORT, BID_LOG, HARM);
      case COLLUSION -> List.of(COLLUSION_PROOF, HARM);
      case UNQUALIFIED_BUYER -> List.of(BUYER_STATUS);
      case UNEQUAL_CONDITIONS -> List.of(CONDITIONS_IMPOSED);
      case OTHER_PROCEDURE -> List.of(PROCEDURE_BREACH, HARM);
    };
  }
}
