package org.fachui.simulators.wire;

/** The reasons that stand in every contract, because the gate itself gives them. */
public enum GateReason implements Reason {
  /** Not readable, or a value that cannot be. */
  BAD_REQUEST(400, "Not readable as what it should be"),
  /** Signature missing or wrong. */
  BAD_SIGNATURE(401, "Signature missing or wrong"),
  /** More bytes than are taken. */
  TOO_LARGE(413, "Too large"),
  /** Nothing is known of what was done. */
  INTERNAL(500, "The simulator has failed"),
  /** Nothing was done. */
  BUSY(503, "Too many requests at once");

  private final int status;
  private final String title;

  GateReason(int status, String title) {
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
