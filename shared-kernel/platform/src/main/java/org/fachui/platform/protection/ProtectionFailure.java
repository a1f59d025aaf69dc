package org.fachui.platform.protection;

/** A field cannot be sealed or opened. Says nothing of what stands in it. */
public final class ProtectionFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProtectionFailure(String what) {
    super(what);
  }

  ProtectionFailure(String what, Throwable cause) {
    super(what, cause);
  }
}
