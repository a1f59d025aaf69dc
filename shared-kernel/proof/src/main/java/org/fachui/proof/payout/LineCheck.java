package org.fachui.proof.payout;

import org.fachui.proof.payout.ProofFinding.Code;

/** Holds a line against what the transfers make of it. */
final class LineCheck {
  private LineCheck() {}

  /** Names the first member that differs. */
  static void require(ClaimLine line, ClaimLine made, String place) {
    require(place + "/paidFen", line.paidFen(), made.paidFen());
    require(place + "/onAccountFen", line.onAccountFen(), made.onAccountFen());
    require(place + "/escrowFen", line.escrowFen(), made.escrowFen());
    require(place + "/inFlightFen", line.inFlightFen(), made.inFlightFen());
    require(place + "/allottedFen", line.allottedFen(), made.allottedFen());
  }

  private static void require(String member, long told, long made) {
    if (told != made) {
      throw new FoundException(
          Code.LINE, member, "It says " + told + " fen, the transfers make " + made + ".");
    }
  }
}
