package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fachui.auction.pricing.model.Step.Delivery;
import org.fachui.kernel.rules.RuleFacts;

/** The objections since the report was last sent, each with what became of it (PRICE-21 to 24). */
public final class Objections {
  /** One of them. */
  public record Objection(
      int number, Step.Objected objected, Optional<Step.ObjectionRuled> ruled) {}

  private Objections() {}

  /** In the order in which they came. */
  public static List<Objection> of(Determination determination) {
    List<Step.Objected> came = determination.since(Step.ReportsSent.class, Step.Objected.class);
    List<Step.ObjectionRuled> rulings =
        determination.since(Step.ReportsSent.class, Step.ObjectionRuled.class);
    List<Objection> objections = new ArrayList<>();
    for (int i = 1; i <= came.size(); i++) {
      int number = i;
      objections.add(
          new Objection(
              number,
              came.get(i - 1),
              rulings.stream().filter(ruling -> ruling.objection() == number).findFirst()));
    }
    return objections;
  }

  /** Until when somebody may object; nobody of that name was sent the report if empty. */
  static Optional<Instant> until(Determination determination, String who) {
    return determination.last(Step.ReportsSent.class).stream()
        .flatMap(sent -> sent.deliveries().stream())
        .filter(delivery -> delivery.who().equals(who))
        .map(delivery -> until(determination, delivery))
        .max(Comparator.naturalOrder());
  }

  /** When the last term ends. */
  public static Instant closesAt(Determination determination) {
    return determination.last(Step.ReportsSent.class).orElseThrow().deliveries().stream()
        .map(delivery -> until(determination, delivery))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Instant until(Determination determination, Delivery delivery) {
    RuleFacts sending = determination.rules().rule("PRICE-21").parameters();
    RuleFacts objecting = determination.rules().rule("PRICE-22").parameters();
    long published =
        delivery.means() == Delivery.Means.PUBLISHED ? sending.number("publishedMs") : 0;
    return delivery.at().plusMillis(published + objecting.number("objectionMsMax"));
  }
}
