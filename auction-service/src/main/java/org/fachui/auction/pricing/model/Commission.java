package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.util.List;
import org.fachui.kernel.rules.RuleFacts;

/**
 * The last commission of an agency (委托评估).
 *
 * @param again whether the agency only makes a report anew because the old one expired
 * @param dueAt until when it must report
 */
public record Commission(
    Step.Commissioned commissioned,
    boolean again,
    List<Step.ReportExtended> extensions,
    Instant dueAt) {
  /** Of a determination in which an agency was commissioned. */
  public static Commission of(Determination determination) {
    Step.Commissioned last = determination.last(Step.Commissioned.class).orElseThrow();
    boolean again = determination.before(Step.Commissioned.class) == PriceState.FIXED;
    RuleFacts figures = determination.rules().rule("PRICE-19").parameters();
    List<Step.ReportExtended> extensions =
        determination.since(Step.Commissioned.class, Step.ReportExtended.class);
    long allowed =
        figures.number(again ? "reissueMsMax" : "reportMsMax")
            + extensions.stream().mapToLong(Step.ReportExtended::extensionMs).sum();
    return new Commission(
        last,
        again,
        extensions,
        last.at().plusMillis(allowed).plus(determination.suspendedSince(Step.Commissioned.class)));
  }
}
