package org.fachui.auction.lots.properties;

/**
 * Takes down an appraisal that a property was entered with. A port, so that lots do not depend on
 * pricing.
 */
public interface EnteredAppraisals {
  /**
   * Takes it down in the caller's transaction; the property has the price already.
   *
   * @param by subject of the person who entered it
   */
  void take(Property entered, ReferencePrice price, String by);
}
