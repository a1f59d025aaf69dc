package org.fachui.platform.store;

/** A store is broken or away. Carries ids only, never what a person typed. */
public class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFailure(String what) {
    super(what);
  }

  public StoreFailure(String what, Throwable cause) {
    super(what, cause);
  }
}
