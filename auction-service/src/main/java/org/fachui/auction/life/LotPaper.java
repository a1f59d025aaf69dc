package org.fachui.auction.life;

/** The paper on which a transition rests; without it the transition is not made. */
public enum LotPaper {
  NOTICE("拍卖公告"),
  BID_LOG("竞价记录"),
  PAUSE_REPORT("暂停报告及公告"),
  RESUMPTION_NOTICE("恢复拍卖公告"),
  POSTPONEMENT_DECISION("暂缓拍卖决定书"),
  STAY_RULING("中止拍卖裁定书"),
  WITHDRAWAL_DECISION("撤回拍卖决定书"),
  CONFIRMATION("网络竞价成交确认书"),
  ARRIVAL_RECORD("到账记录"),
  DEADLINE("公告确定的付款期限"),
  DEFAULT_RULING("重新拍卖裁定书"),
  SALE_RULING("拍卖成交裁定书"),
  SERVICE_RECEIPT("送达回证"),
  HANDOVER_RECORD("交接笔录"),
  ANNULMENT_RULING("撤销拍卖裁定书"),
  PANEL_DECISION("合议庭评议笔录和拍卖公告"),
  SATISFACTION_RULING("以物抵债裁定书"),
  MANAGEMENT_RECORD("交付管理笔录"),
  RELEASE_RULING("解除查封裁定书");

  private final String chinese;

  LotPaper(String chinese) {
    this.chinese = chinese;
  }

  /** As a court calls it. */
  public String chinese() {
    return chinese;
  }
}
