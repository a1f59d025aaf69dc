package org.fachui.registry.bureaus.model;

/** What came back when a bureau was asked about a message. */
public sealed interface AskAnswer {
  /** It has the message. */
  record Known(Standing standing) implements AskAnswer {}

  /** It does not have it now. */
  record NotKnown() implements AskAnswer {}

  /** Nothing was learned. */
  record NoAnswer(String why) implements AskAnswer {}
}
