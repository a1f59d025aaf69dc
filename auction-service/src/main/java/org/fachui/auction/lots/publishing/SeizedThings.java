package org.fachui.auction.lots.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.rules.SeizureFacts;

/**
 * Puts together what is judged of a seized property before each of its rounds. Whoever asks holds
 * its things and its case until the transaction ends, so that what is found stays so.
 */
@ApplicationScoped
public class SeizedThings {
  private UnitsOnSale units;
  private CaseCover cover;

  @Inject
  public SeizedThings(UnitsOnSale units, CaseCover cover) {
    this.units = units;
    this.cover = cover;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SeizedThings() {}

  /** The facts, in the caller's transaction. */
  public SeizureFacts facts(Property property) {
    units.hold(property.units());
    CaseCover.Others others = cover.others(property.file().id(), property.id());
    return property.seized(
        others.proceedsFen(),
        others.onSaleFen(),
        units.elsewhere(property.id(), property.units(), property.seizedOn()));
  }
}
