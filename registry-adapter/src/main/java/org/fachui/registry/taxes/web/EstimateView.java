package org.fachui.registry.taxes.web;

import java.time.LocalDate;
import java.util.List;
import org.fachui.registry.taxes.model.Side;
import org.fachui.registry.taxes.model.TaxEstimate;
import org.fachui.registry.taxes.model.TaxKind;
import org.fachui.registry.taxes.model.TaxLine;

/**
 * An estimate; the contract's {@code TaxEstimate}.
 *
 * @param reimbursementFen what the buyer pays for the seller
 */
public record EstimateView(
    String unitCode, LocalDate on, List<Line> lines, long totalFen, long reimbursementFen) {

  /** One tax. */
  public record Line(
      TaxKind tax,
      Side legalPayer,
      Side cashPayer,
      long baseFen,
      String rate,
      long fen,
      String article) {
    static Line of(TaxLine line) {
      return new Line(
          line.tax(),
          line.legalPayer(),
          line.cashPayer(),
          line.baseFen(),
          line.rate().toString(),
          line.fen(),
          line.article());
    }
  }

  static EstimateView of(String unitCode, TaxEstimate estimate) {
    return new EstimateView(
        unitCode,
        estimate.on(),
        estimate.lines().stream().map(Line::of).toList(),
        estimate.totalFen(),
        estimate.advancedFen());
  }
}
