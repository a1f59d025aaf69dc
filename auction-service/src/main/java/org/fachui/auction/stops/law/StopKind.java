package org.fachui.auction.stops.law;

import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotPaper;

/** How a sale is stopped; each with a paper of its own (NJA-28, SALE-17). */
public enum StopKind {
  /** 暂缓: the court decides to wait for a term. */
  POSTPONEMENT(LotEvent.POSTPONE, LotPaper.POSTPONEMENT_DECISION, "lot.postponed"),
  /** 中止: a ruling stops it until its cause is gone. */
  STAY(LotEvent.STAY, LotPaper.STAY_RULING, "lot.stayed"),
  /** 撤回: the lot is taken back for good. */
  WITHDRAWAL(LotEvent.WITHDRAW, LotPaper.WITHDRAWAL_DECISION, "lot.withdrawn");

  private final LotEvent event;
  private final LotPaper paper;
  private final String fact;

  StopKind(LotEvent event, LotPaper paper, String fact) {
    this.event = event;
    this.paper = paper;
    this.fact = fact;
  }

  /** What happens to the lot. */
  public LotEvent event() {
    return event;
  }

  /** On which paper. */
  public LotPaper paper() {
    return paper;
  }

  /** What others are told. */
  public String fact() {
    return fact;
  }
}
