package org.fachui.registry.transfers.web;

import java.util.Optional;
import org.fachui.platform.problems.Problem;
import org.fachui.registry.transfers.application.TransferDesk.Refusal;

/** Turns a refusal about a transfer into a problem. */
final class TransferProblems {
  private TransferProblems() {}

  /** Nothing means done. */
  static void throwIf(Optional<Refusal> refused) {
    if (refused.isPresent()) {
      Refusal reason = refused.get();
      throw Problem.of(status(reason), reason.name())
          .title(title(reason))
          .retry(false)
          .asException();
    }
  }

  private static int status(Refusal reason) {
    return switch (reason) {
      case SALE_ANNULLED, WRONG_STATE, NO_TAKEOVER, OTHER_DOCUMENT -> 409;
      case OWN_TAKEOVER -> 403;
    };
  }

  private static String title(Refusal reason) {
    return switch (reason) {
      case SALE_ANNULLED -> "The sale is annulled; nothing more is sent for it";
      case WRONG_STATE -> "It does not stand so that this could be done";
      case NO_TAKEOVER -> "Nobody has taken this step over";
      case OWN_TAKEOVER -> "Whoever took a step over cannot confirm it";
      case OTHER_DOCUMENT -> "What was signed is not the document that was scanned";
    };
  }
}
