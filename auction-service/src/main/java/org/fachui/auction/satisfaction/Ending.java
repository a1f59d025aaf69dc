package org.fachui.auction.satisfaction;

import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotPaper;

/** How it ends, under the names of the stages to which it leads. */
public enum Ending {
  /** 以物抵债. */
  TAKEN(LotEvent.TAKE, LotPaper.SATISFACTION_RULING, "lot.taken"),
  /** 交付管理. */
  MANAGED(LotEvent.MANAGE, LotPaper.MANAGEMENT_RECORD, "lot.managed"),
  /** 解除查封. */
  RELEASED(LotEvent.RELEASE, LotPaper.RELEASE_RULING, "lot.released");

  private final LotEvent event;
  private final LotPaper paper;
  private final String fact;

  Ending(LotEvent event, LotPaper paper, String fact) {
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
