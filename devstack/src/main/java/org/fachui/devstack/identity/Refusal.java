package org.fachui.devstack.identity;

/** A request that the provider does not answer; always a 400, never a redirect. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * @param error a code of RFC 6749, such as {@code invalid_request}
   * @param sentence for the person who wrote the client
   */
  Refusal(String error, String sentence) {
    super(sentence, null, false, false);
    this.error = error;
  }

  String error() {
    return error;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
