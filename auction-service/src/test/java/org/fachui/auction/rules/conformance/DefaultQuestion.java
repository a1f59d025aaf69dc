package org.fachui.auction.rules.conformance;

import org.fachui.auction.rules.PostAuctionSale;
import org.fachui.kernel.rules.RuleSet;

/** What is kept of what a buyer paid ahead who does not pay the rest? */
final class DefaultQuestion {
  private DefaultQuestion() {}

  static Told ask(RuleSet rules, Facts facts) {
    long ahead = facts.number("paidAheadFen", 56_000_000);
    long deposit = facts.number("lastDepositFen", 5_600_000);
    boolean sale = facts.flag("postAuctionSale", true);
    long kept = sale ? PostAuctionSale.keptFen(rules, deposit) : ahead;
    return new Told("KEPT " + kept + "; RETURNED " + (ahead - kept), "");
  }
}
