package org.fachui.auction.rules;

import java.time.Duration;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleSet;

/**
 * The times that a rule set gives to bidding (NJA-20, NJA-28).
 *
 * @param durationMin shortest bidding
 * @param window an accepted bid in the last so much of bidding extends it
 * @param extension to how long after that bid
 * @param resumeNotice how long ahead a resumption is announced
 */
public record BiddingTimes(
    Duration durationMin, Duration window, Duration extension, Duration resumeNotice) {
  public static BiddingTimes of(RuleSet rules) {
    RuleFacts bidding = rules.rule("NJA-20").parameters();
    return new BiddingTimes(
        Duration.ofMillis(bidding.number("durationMsMin")),
        Duration.ofMillis(bidding.number("windowMs")),
        Duration.ofMillis(bidding.number("extensionMs")),
        Duration.ofMillis(rules.rule("NJA-28").parameters().number("resumeNoticeMs")));
  }
}
