package org.fachui.registry.taxes.model;

/** A side of the sale. The seller is the judgment debtor. */
public enum Side {
  BUYER,
  SELLER
}
