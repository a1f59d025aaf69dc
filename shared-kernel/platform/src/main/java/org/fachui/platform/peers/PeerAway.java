package org.fachui.platform.peers;

/** Another service gave no answer; whether it has done what it was asked is not known. */
public final class PeerAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what was asked. */
  public PeerAway(String message, Throwable cause) {
    super(message, cause);
  }
}
