package org.fachui.proof.bidlog;

/** A JSON object does not have the members that its place in the log requires. */
public final class MisshapenException extends RuntimeException {
  private final String member;

  MisshapenException(String member, String sentence) {
    super(sentence);
    this.member = member;
  }

  /** The faulty member as a JSON pointer relative to the object, such as {@code /amount}. */
  public String member() {
    return member;
  }
}
