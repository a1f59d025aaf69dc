package org.fachui.simulators.bank.web;

import org.fachui.simulators.bank.application.Refusal;
import org.fachui.simulators.wire.GateReason;
import org.fachui.simulators.wire.Reason;

/** The reasons of the contract besides the gate's, and their statuses. */
enum Problem implements Reason {
  NO_SUCH_BANK(404, "No such bank"),
  NO_SUCH_FILE(404, "No such file"),
  NO_SUCH_PAGE(404, "No such page"),
  NO_SUCH_PATH(404, "No such path"),
  OTHER_BYTES(409, "Another file is known under this id"),
  STALE_TOKEN(409, "A higher fencing token was seen"),
  NOT_PROCESSED(409, "Not processed yet"),
  DAY_OPEN(409, "The day is not over"),
  BAD_DIGEST(422, "The digest is another one"),
  BAD_COUNT(422, "The count is another one"),
  BAD_SUM(422, "The sum is another one"),
  BAD_FILE(422, "Not the message that it should be");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  static Reason of(Refusal refusal) {
    return switch (refusal) {
      case BAD_DIGEST -> BAD_DIGEST;
      case BAD_FILE -> BAD_FILE;
      case BAD_COUNT -> BAD_COUNT;
      case BAD_SUM -> BAD_SUM;
      case TOO_LARGE -> GateReason.TOO_LARGE;
      case STALE_TOKEN -> STALE_TOKEN;
      case OTHER_BYTES -> OTHER_BYTES;
      case NO_SUCH_FILE -> NO_SUCH_FILE;
      case NOT_PROCESSED -> NOT_PROCESSED;
      case DAY_OPEN -> DAY_OPEN;
      case NO_SUCH_PAGE -> NO_SUCH_PAGE;
    };
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
