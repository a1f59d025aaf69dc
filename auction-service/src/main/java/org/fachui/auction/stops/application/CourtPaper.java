package org.fachui.auction.stops.application;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper of the court, as it is published.
 *
 * @param number in its normal spelling
 * @param dated the day on the paper
 * @param reason published; no personal data
 * @param proofs what it rests on
 */
public record CourtPaper(String number, LocalDate dated, String reason, List<Proof> proofs) {
  /** Copies the list. */
  public CourtPaper {
    proofs = List.copyOf(proofs);
  }

  /**
   * A document in the court's file.
   *
   * @param title what it is
   * @param sha256 of it, in lower-case hex
   */
  public record Proof(String title, String sha256) {}
}
