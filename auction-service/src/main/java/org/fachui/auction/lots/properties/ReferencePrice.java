package org.fachui.auction.lots.properties;

import java.time.LocalDate;

/**
 * The reference price in force (处置参考价); the contract's {@code ReferencePrice}.
 *
 * @param on day of the figure
 * @param agency whose figure it is: an agency, a department, platforms; empty for the parties' own
 * @param reportSha256 hex, of the paper
 * @param validUntil last day of its validity
 */
public record ReferencePrice(
    PriceMethod method,
    long fen,
    LocalDate on,
    String agency,
    String reportSha256,
    LocalDate validUntil) {
  /** An appraisal that was made before the property was entered. */
  static ReferencePrice of(Appraisal given) {
    return new ReferencePrice(
        PriceMethod.APPRAISAL,
        given.fen(),
        given.on(),
        given.agency().strip(),
        given.reportSha256(),
        given.lastDay());
  }
}
