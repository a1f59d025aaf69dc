package org.fachui.simulators.bureau.register;

/** Somebody, as a message or a unit names him. */
public record Person(String residentId, String name) {
  /** Nobody. */
  public static final Person NOBODY = new Person("", "");

  /** Whether number and name are there. */
  public boolean complete() {
    return hasNumber() && !name.isBlank() && name.length() <= 100;
  }

  /** Whether the number is there. */
  public boolean hasNumber() {
    return residentId.matches("[0-9]{17}[0-9X]");
  }

  /** The first character of the name. */
  public String masked() {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "Person";
  }
}
