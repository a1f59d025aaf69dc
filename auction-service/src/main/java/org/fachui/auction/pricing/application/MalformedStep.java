package org.fachui.auction.pricing.application;

import java.util.List;

/** A step that is not one: every field that is wrong, in their order. */
public class MalformedStep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * One of them.
   *
   * @param field JSON pointer
   * @param detail a sentence without what was typed
   */
  public record Fault(String field, String detail) {}

  private final transient List<Fault> faults;

  MalformedStep(List<Fault> faults) {
    super(faults.size() + " fields are wrong");
    this.faults = List.copyOf(faults);
  }

  /** At least one. */
  public List<Fault> faults() {
    return faults;
  }
}
