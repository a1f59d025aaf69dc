package org.fachui.devstack;

/** Something that no simulator may know. */
public final class Pretended {
  /** Nothing of use. */
  public static final int NUMBER = Integer.getInteger("fachui.pretended", 1);

  private Pretended() {}
}
