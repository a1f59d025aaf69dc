package org.fachui.registry.taxes.model;

import java.time.LocalDate;
import java.util.List;

/** All taxes of a sale on a day. */
public record TaxEstimate(LocalDate on, List<TaxLine> lines) {
  /** Copies the lines. */
  public TaxEstimate {
    lines = List.copyOf(lines);
  }

  /** Their sum. */
  public long totalFen() {
    return lines.stream().mapToLong(TaxLine::fen).sum();
  }

  /** What one side pays for the other: a claim on the proceeds, held until it is final. */
  public long advancedFen() {
    return lines.stream().filter(TaxLine::isAdvanced).mapToLong(TaxLine::fen).sum();
  }
}
