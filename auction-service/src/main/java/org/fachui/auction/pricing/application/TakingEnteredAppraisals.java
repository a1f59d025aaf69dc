package org.fachui.auction.pricing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fachui.auction.lots.properties.EnteredAppraisals;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.ReferencePrice;
import org.fachui.auction.pricing.model.Determination;
import org.fachui.auction.pricing.model.Method;
import org.fachui.auction.pricing.model.PriceState;
import org.fachui.auction.pricing.model.Result;
import org.fachui.auction.pricing.model.Step;

/** An appraisal that a property was entered with is the first step of its determination. */
@ApplicationScoped
public class TakingEnteredAppraisals implements EnteredAppraisals {
  private PriceSteps steps;
  private PricingTerms terms;

  @Inject
  public TakingEnteredAppraisals(PriceSteps steps, PricingTerms terms) {
    this.steps = steps;
    this.terms = terms;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected TakingEnteredAppraisals() {}

  @Override
  public void take(Property entered, ReferencePrice price, String by) {
    Step.AppraisalRecorded step =
        new Step.AppraisalRecorded(
            entered.enteredAt(),
            price.fen(),
            price.on(),
            price.agency(),
            price.validUntil(),
            price.reportSha256());
    Result result =
        new Result(
            Method.APPRAISAL,
            price.fen(),
            price.on(),
            price.agency(),
            price.reportSha256(),
            price.validUntil());
    steps.addLast(
        entered.id(),
        new Determination(
            terms.rules(),
            List.of(
                new Determination.Taken(
                    step, PriceState.FIXED, Optional.of(result), entered.enteredAt(), by))));
  }
}
