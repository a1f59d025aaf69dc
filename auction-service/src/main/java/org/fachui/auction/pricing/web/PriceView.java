package org.fachui.auction.pricing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fachui.auction.lots.properties.PlainJson;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.ReferencePrice;
import org.fachui.auction.pricing.application.StepJson;
import org.fachui.auction.pricing.model.Agencies;
import org.fachui.auction.pricing.model.Clocks;
import org.fachui.auction.pricing.model.CostSheet;
import org.fachui.auction.pricing.model.Determination;
import org.fachui.auction.pricing.model.PriceState;
import org.fachui.auction.pricing.model.PriceTransitions;
import org.fachui.auction.pricing.model.StepKind;
import org.jspecify.annotations.Nullable;

/** Where a determination stands; the contract's {@code PriceDetermination}. */
public record PriceView(
    String ruleset,
    boolean drill,
    PriceState state,
    @Nullable ReferencePrice price,
    List<Next> next,
    List<ClockView> clocks,
    List<String> platforms,
    List<String> agencies,
    @Nullable String nextAgency,
    @Nullable DrawView draw,
    List<TakenView> steps,
    List<CostView> costs) {
  /**
   * A step that may follow.
   *
   * @param role who takes it
   */
  public record Next(StepKind kind, String role) {}

  /** A clock that runs; the contract's {@code PriceClock}. */
  public record ClockView(String what, Instant until, boolean over, String rule, String article) {}

  /** What happened; the contract's {@code PriceStep}. */
  public record TakenView(
      StepKind kind, PriceState after, Instant recordedAt, Map<String, Object> details) {}

  /** A line of the cost sheet; the contract's {@code PriceCost}. */
  public record CostView(
      String method,
      String payee,
      CostSheet.Basis basis,
      @Nullable Long baseFen,
      long percent,
      @Nullable Long feeFen,
      String rule,
      String article) {}

  static PriceView of(
      Property property,
      Determination found,
      List<String> platforms,
      CostSheet.Outcome outcome,
      Instant now) {
    return new PriceView(
        found.rules().id(),
        found.rules().drill(),
        found.state(),
        property.reference().orElse(null),
        property.lotId().isPresent() ? List.of() : next(found),
        Clocks.of(found, property.seizedOn()).stream().map(one -> clock(found, one, now)).toList(),
        platforms,
        Agencies.of(found),
        Agencies.next(found).orElse(null),
        DrawView.of(found).orElse(null),
        found.log().stream().map(PriceView::taken).toList(),
        CostSheet.of(found, outcome).stream().map(line -> cost(found, line)).toList());
  }

  private static List<Next> next(Determination found) {
    return PriceTransitions.next(found.state()).stream()
        .map(kind -> new Next(kind, kind.ruling() ? "judge" : "clerk"))
        .toList();
  }

  private static ClockView clock(Determination found, Clocks.Clock clock, Instant now) {
    return new ClockView(
        clock.what(),
        clock.until(),
        now.isAfter(clock.until()),
        clock.rule(),
        found.rules().rule(clock.rule()).citation().text());
  }

  private static TakenView taken(Determination.Taken taken) {
    return new TakenView(
        StepKind.of(taken.step()),
        taken.after(),
        taken.recordedAt(),
        PlainJson.members(StepJson.write((Record) taken.step()).without("seed").toString()));
  }

  private static CostView cost(Determination found, CostSheet.Line line) {
    return new CostView(
        line.method().name(),
        line.payee(),
        line.basis(),
        line.baseFen().orElse(null),
        line.percent(),
        line.feeFen().orElse(null),
        line.rule(),
        found.rules().rule(line.rule()).citation().text());
  }

  /** A drawing of agencies; the seed and the order come with the public value. */
  public record DrawView(
      String commitment,
      String valueSource,
      Instant drawAt,
      List<String> candidates,
      @Nullable String seed,
      @Nullable String publicValue,
      @Nullable List<String> order) {
    static Optional<DrawView> of(Determination found) {
      return AgencyDraws.of(found);
    }
  }
}
