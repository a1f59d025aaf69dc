package org.fachui.registry.review.web;

import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.platform.problems.Problem;

/**
 * Somebody who wants to buy; the contract's {@code EligibilityRequest}.
 *
 * @param court which asks
 */
public record EligibilityRequest(String residentId, String unitCode, String court) {

  ResidentId person() {
    return ResidentId.find(residentId)
        .orElseThrow(
            () ->
                Problem.invalidField("/residentId", "This is no resident identity number.")
                    .asException());
  }

  EstateUnitCode unit() {
    return EstateUnitCode.find(unitCode)
        .orElseThrow(
            () ->
                Problem.invalidField("/unitCode", "This is no real-estate unit code.")
                    .asException());
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "EligibilityRequest[" + unitCode + " " + court + "]";
  }
}
