package org.fachui.registry.taxes.model;

/** Which home of the buyer's family this is; a company has none. */
public enum BuyerHomes {
  FIRST,
  SECOND,
  FURTHER
}
