package org.fachui.auction.annulment;

/** What a document shows, as a ground of annulment needs it. */
public enum Evidence {
  /** What was published of the property: text, pictures, defects. */
  PUBLISHED_DESCRIPTION("公示的文字说明、视频、照片和瑕疵说明"),
  /** What it is really like. */
  ACTUAL_CONDITION("实际状况的勘验、鉴定"),
  /** That the buyer cannot use it for what he bought it. */
  PURPOSE_DEFEATED("购买目的无法实现的证明"),
  /** What went wrong in the system. */
  FAULT_REPORT("系统故障、入侵或者数据错误的报告、鉴定"),
  /** The lot's evidence package. */
  BID_LOG("竞价记录证据包"),
  /** Who acted together, and how. */
  COLLUSION_PROOF("恶意串通的证明"),
  /** That the buyer lacked a qualification. */
  BUYER_STATUS("买受人不具备竞买资格的证明"),
  /** What was asked of some and not of others, or kept them out. */
  CONDITIONS_IMPOSED("限制参加竞买或者不同竞买条件的证明"),
  /** Which step was not as the law has it. */
  PROCEDURE_BREACH("严重违反拍卖程序的证明"),
  /** Whose interests were harmed, and how. */
  HARM("损害当事人或者竞买人利益的证明");

  private final String chinese;

  Evidence(String chinese) {
    this.chinese = chinese;
  }

  /** As it is published. */
  public String chinese() {
    return chinese;
  }
}
