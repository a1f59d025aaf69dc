package org.fachui.registry.bureaus.infrastructure;

import org.jspecify.annotations.Nullable;

/** A request ended without an answer. Carries no data of people. */
public final class BureauAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean sent;

  private BureauAway(String message, boolean sent, @Nullable Throwable cause) {
    super(message, cause);
    this.sent = sent;
  }

  /** Nothing went on the wire. */
  static BureauAway before(String message, Throwable cause) {
    return new BureauAway(message, false, cause);
  }

  /** The bureau may have it. */
  static BureauAway after(String message, Throwable cause) {
    return new BureauAway(message, true, cause);
  }

  /** Whether the bureau may have got the request. */
  public boolean wasSent() {
    return sent;
  }
}
