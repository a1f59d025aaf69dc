package org.fachui.auction.rules;

import java.time.Instant;
import org.fachui.kernel.rules.RuleSet;

/** Until when the deposits of those who did not win have to go back (NJA-23). */
public final class ReleaseTime {
  private ReleaseTime() {}

  /**
   * The last moment.
   *
   * @param rules of the course of a sale
   * @param over the end of bidding, or when the sale was withdrawn
   */
  public static Instant by(RuleSet rules, Instant over) {
    return over.plusMillis(rules.rule("NJA-23").parameters().number("releaseMsMax"));
  }
}
