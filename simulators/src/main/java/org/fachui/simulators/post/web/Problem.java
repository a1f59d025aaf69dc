package org.fachui.simulators.post.web;

import org.fachui.simulators.wire.Reason;

/** The reasons of the contract besides the gate's, and their statuses. */
enum Problem implements Reason {
  NO_SUCH_MESSAGE(404, "No such message"),
  NO_SUCH_PATH(404, "No such path"),
  OTHER_BYTES(409, "Another message is known under this id"),
  NO_SUCH_NUMBER(422, "Nobody has this number"),
  NUMBER_BLOCKED(422, "This number wants nothing"),
  TOO_MANY(429, "Too many messages");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
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
