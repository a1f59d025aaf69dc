package org.fachui.registry.review.web;

import java.util.Optional;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is to be reviewed; the contract's {@code ReviewRequest}.
 *
 * @param priceFen what the tax bureau is to estimate for; without it no estimate is asked
 */
public record ReviewRequest(String unitCode, String caseNo, @Nullable Long priceFen) {
  private static final long PRICE_FEN_MAX = 1_000_000_000_000L;

  EstateUnitCode unit() {
    return EstateUnitCode.typed(unitCode)
        .orElseThrow(
            () ->
                Problem.invalidField("/unitCode", "This is no real-estate unit code.")
                    .accepted("example", "310115001001GB00001F00010001")
                    .asException());
  }

  CaseNumber number() {
    return switch (CaseNumber.read(caseNo)) {
      case CaseNumber.Accepted accepted -> accepted.caseNumber();
      case CaseNumber.Refused refused ->
          throw Problem.invalidField("/caseNo", refused.sentence())
              .input("fault", refused.fault().name())
              .accepted("example", "（2026）浙0106执1234号")
              .asException();
    };
  }

  Optional<Long> price() {
    if (priceFen != null && (priceFen < 1 || priceFen > PRICE_FEN_MAX)) {
      throw Problem.invalidField("/priceFen", "The number is out of range.").asException();
    }
    return Optional.ofNullable(priceFen);
  }
}
