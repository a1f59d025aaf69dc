package org.fachui.registry.review.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.kernel.property.EstateUnitCode;

/**
 * A joint review of a unit for a case.
 *
 * @param priceFen what the tax estimate is asked for
 * @param openedBy the subject of a clerk
 */
public record Review(
    UUID id,
    CaseNumber caseNo,
    EstateUnitCode unit,
    Optional<Long> priceFen,
    String openedBy,
    Instant openedAt,
    List<Asked> asked) {
  /** Copies the questions. */
  public Review {
    asked = List.copyOf(asked);
  }

  /** The court whose case it is. */
  public String court() {
    return caseNo.court().text();
  }

  /** A review of which nothing is answered. */
  public static Review opened(
      UUID id,
      CaseNumber caseNo,
      EstateUnitCode unit,
      Optional<Long> priceFen,
      String openedBy,
      Instant at) {
    List<Asked> asked =
        Question.of(priceFen.isPresent()).stream()
            .map(one -> new Asked(one, Asked.State.AWAITED, Optional.empty(), ""))
            .toList();
    return new Review(id, caseNo, unit, priceFen, openedBy, at, asked);
  }
}
