package org.fachui.auction.lots.properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Enters a property, and with it the appraisal that it may have already. */
@ApplicationScoped
public class EnteringProperty {
  private Properties properties;
  private EnteredAppraisals appraisals;

  @Inject
  public EnteringProperty(Properties properties, EnteredAppraisals appraisals) {
    this.properties = properties;
    this.appraisals = appraisals;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected EnteringProperty() {}

  /**
   * Enters it.
   *
   * @param by subject of the person who does
   * @return false if its unit stands in the case already
   */
  @Transactional
  public boolean enter(Property property, String by) {
    if (!properties.add(property, by)) {
      return false;
    }
    property.reference().ifPresent(price -> appraisals.take(property, price, by));
    return true;
  }
}
