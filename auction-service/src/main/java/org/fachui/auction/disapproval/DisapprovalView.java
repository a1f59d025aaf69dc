package org.fachui.auction.disapproval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.life.LotPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;

/** The contract's {@code Disapproval}, as everybody may see it. Money in fen. */
public record DisapprovalView(
    UUID lotId,
    String paper,
    String rule,
    String article,
    String number,
    LocalDate dated,
    String reason,
    List<Proof> proofs,
    boolean buyerKnew,
    long keptFen,
    long returnedFen,
    Instant ruledAt) {

  static DisapprovalView of(Disapproval made, RuleSet rules) {
    Rule cited = DisapprovalRules.cited(rules, made.buyerKnew());
    return new DisapprovalView(
        made.lotId(),
        LotPaper.DEFAULT_RULING.chinese(),
        cited.id(),
        cited.citation().text(),
        made.paper().number(),
        made.paper().dated(),
        made.paper().reason(),
        made.paper().proofs(),
        made.buyerKnew(),
        made.keptFen(),
        made.returnedFen(),
        made.at());
  }
}
