package org.fachui.auction.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.lots.CaseFiles;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.PriceMethod;
import org.fachui.auction.lots.properties.Properties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.ReferencePrice;
import org.fachui.auction.pricing.application.StepOutcome.Recorded;
import org.fachui.auction.pricing.application.StepOutcome.RefusedStep;
import org.fachui.auction.pricing.model.Circumstances;
import org.fachui.auction.pricing.model.Determination;
import org.fachui.auction.pricing.model.JudgingSteps;
import org.fachui.auction.pricing.model.Result;
import org.fachui.auction.pricing.model.Step;
import org.fachui.auction.pricing.model.Verdict;

/**
 * Records one step of a determination, one after the other for each property, and keeps the price
 * that stands on the property equal to what the determination says.
 */
@ApplicationScoped
public class RecordingStep {
  private PriceSteps steps;
  private Properties properties;
  private OwnProperties own;
  private CaseFiles cases;
  private PricingTerms terms;
  private Seeds seeds;
  private Clock clock;

  @Inject
  public RecordingStep(
      PriceSteps steps,
      Properties properties,
      OwnProperties own,
      CaseFiles cases,
      PricingTerms terms,
      Seeds seeds,
      Clock clock) {
    this.steps = steps;
    this.properties = properties;
    this.own = own;
    this.cases = cases;
    this.terms = terms;
    this.seeds = seeds;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected RecordingStep() {}

  /**
   * Records it, or says which rule is against it.
   *
   * @param by subject of the person who records it
   * @throws org.fachui.platform.problems.ProblemException 404, 409 {@code PROPERTY_ANNOUNCED}
   */
  @Transactional
  public StepOutcome record(UUID propertyId, Step wanted, String by) {
    properties.lock(propertyId);
    Property property = own.requireChangeable(propertyId);
    Instant now = clock.instant();
    Determination before =
        steps.find(propertyId).orElseGet(() -> new Determination(terms.rules(), List.of()));
    Step step = sealed(wanted);
    Circumstances known =
        new Circumstances(cases.parties(property.file().id()), terms.platforms(), now);
    return switch (JudgingSteps.judge(before, step, known)) {
      case Verdict.Against against -> new RefusedStep(against.refused());
      case Verdict.Taken taken -> {
        Determination after =
            before.and(new Determination.Taken(step, taken.to(), taken.result(), now, by));
        steps.addLast(propertyId, after);
        properties.price(propertyId, after.result().map(RecordingStep::price));
        yield new Recorded(after);
      }
    };
  }

  /** A drawing gets its secret seed here; nobody brings one along. */
  private Step sealed(Step wanted) {
    return wanted instanceof Step.DrawAnnounced draw
        ? new Step.DrawAnnounced(
            draw.at(),
            draw.candidates(),
            draw.valueSource(),
            draw.drawAt(),
            Optional.of(seeds.next()))
        : wanted;
  }

  private static ReferencePrice price(Result result) {
    return new ReferencePrice(
        PriceMethod.valueOf(result.method().name()),
        result.fen(),
        result.on(),
        result.source(),
        result.documentSha256(),
        result.validUntil());
  }
}
