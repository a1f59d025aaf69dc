package org.fachui.proof.payout;

/** An object does not have the members that its place requires. */
final class Misshapen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String member;

  Misshapen(String member, String sentence) {
    super(sentence);
    this.member = member;
  }

  /** As a JSON pointer relative to the object. */
  String member() {
    return member;
  }
}
