package org.fachui.simulators.bureau.web;

import org.fachui.simulators.bureau.application.Refusal;
import org.fachui.simulators.wire.Reason;

/** The reasons of the contract besides the gate's, and their statuses. */
enum Problem implements Reason {
  NO_SUCH_BUREAU(404, "No such bureau"),
  NO_SUCH_MESSAGE(404, "No such message"),
  NO_SUCH_PATH(404, "No such path"),
  OTHER_BYTES(409, "Another message is known under this id"),
  WRONG_KIND(422, "This bureau has nothing of this kind"),
  OUT_OF_HOURS(503, "Closed");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case OTHER_BYTES -> OTHER_BYTES;
      case NO_SUCH_MESSAGE -> NO_SUCH_MESSAGE;
      case WRONG_KIND -> WRONG_KIND;
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
