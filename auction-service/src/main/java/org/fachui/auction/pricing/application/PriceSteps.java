package org.fachui.auction.pricing.application;

import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.pricing.model.CostSheet;
import org.fachui.auction.pricing.model.Determination;

/** The determinations of all properties; a step once added never changes. */
public interface PriceSteps {
  /** The determination of a property; empty as long as nothing happened. */
  Optional<Determination> find(UUID propertyId);

  /** Adds the last step of the determination, in the caller's transaction. */
  void addLast(UUID propertyId, Determination determination);

  /** What the sale of the property brought. */
  CostSheet.Outcome outcome(UUID propertyId);
}
