package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.util.List;
import org.fachui.kernel.rules.RuleFacts;

/**
 * The last online inquiry (网络询价).
 *
 * @param reports all that came, in their order
 * @param dueAt until when a report counts
 */
public record OnlineInquiry(
    Step.OnlineAsked asked, List<Step.OnlineReported> reports, boolean extended, Instant dueAt) {
  /** Of a determination in which the platforms were asked. */
  public static OnlineInquiry of(Determination determination) {
    Step.OnlineAsked asked = determination.last(Step.OnlineAsked.class).orElseThrow();
    boolean extended =
        !determination.since(Step.OnlineAsked.class, Step.OnlineExtended.class).isEmpty();
    RuleFacts figures = determination.rules().rule("PRICE-11").parameters();
    long allowed = figures.number("reportMsMax") + (extended ? figures.number("extensionMs") : 0);
    return new OnlineInquiry(
        asked,
        determination.since(Step.OnlineAsked.class, Step.OnlineReported.class),
        extended,
        asked.at().plusMillis(allowed).plus(determination.suspendedSince(Step.OnlineAsked.class)));
  }

  /** The reports that came in time. */
  public List<Step.OnlineReported> timely() {
    return reports.stream().filter(report -> !report.at().isAfter(dueAt)).toList();
  }
}
