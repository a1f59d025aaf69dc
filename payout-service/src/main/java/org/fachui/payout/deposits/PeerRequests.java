package org.fachui.payout.deposits;

import jakarta.ws.rs.core.Response;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.platform.problems.Problem;

/** What the resources for peers have in common. */
final class PeerRequests {
  private static final long LARGEST_FEN = (1L << 53) - 1;

  private PeerRequests() {}

  /** The case number; of the court that is named. */
  static CaseNumber number(String caseNo, String court) {
    return switch (CaseNumber.read(caseNo)) {
      case CaseNumber.Accepted accepted -> {
        CaseNumber no = accepted.caseNumber();
        if (!no.court().text().equals(court)) {
          throw Problem.invalidField("/court", "The case is another court's.").asException();
        }
        yield no;
      }
      case CaseNumber.Refused refused ->
          throw Problem.invalidField("/caseNo", refused.sentence()).asException();
    };
  }

  static void requireAmount(String field, long fen) {
    if (fen < 1 || fen > LARGEST_FEN) {
      throw Problem.invalidField(field, "The amount is out of range.").asException();
    }
  }

  /** 201 for what is new, 200 for what is known. */
  static Response answer(Asked<?> asked) {
    return switch (asked) {
      case Asked.Stands<?> stands -> shown(stands.fresh() ? 201 : 200, stands.what());
      case Asked.Refused<?> refused ->
          throw Problem.of(409, refused.reason().name())
              .title(title(refused.reason()))
              .retry(false)
              .asException();
    };
  }

  private static String title(Asked.Reason reason) {
    return switch (reason) {
      case OTHER_TERMS -> "It was asked for before with other terms";
      case NO_DEPOSIT -> "There is no confirmed deposit that can be applied";
      case PRICE_BELOW_DEPOSIT -> "The deposit is more than the price";
    };
  }

  static Response shown(int status, Object entity) {
    return Response.status(status).entity(entity).header("Cache-Control", "no-store").build();
  }
}
