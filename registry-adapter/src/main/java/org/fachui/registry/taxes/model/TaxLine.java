package org.fachui.registry.taxes.model;

/**
 * One tax of a sale.
 *
 * @param legalPayer who owes it by law (NJA-30)
 * @param cashPayer who pays it first; when that is another, he has a claim to be reimbursed
 * @param baseFen net of value-added tax
 * @param rate nothing when exempt; the marginal one where a tax has steps
 */
public record TaxLine(
    TaxKind tax,
    Side legalPayer,
    Side cashPayer,
    long baseFen,
    Rate rate,
    long fen,
    String article) {
  /** Checks the amounts. */
  public TaxLine {
    if (baseFen < 0 || fen < 0 || fen > baseFen) {
      throw new IllegalArgumentException("a tax is a part of its base");
    }
  }

  /** Whether one side pays what the other owes. */
  public boolean isAdvanced() {
    return fen > 0 && legalPayer != cashPayer;
  }
}
