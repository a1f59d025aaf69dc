package org.fachui.registry.messages;

/** What kind of thing was said. */
public enum MessageKind {
  /** Ours, with an effect. */
  POST,
  /** The bureau has it. */
  RECEIPT,
  /** Where the bureau says that it stands. */
  STANDING,
  /** Neither: a refusal, or something that cannot be understood. */
  REFUSAL,
  /** Told by the bureau on its own. */
  NOTICE,
  /** Ours, without an effect. */
  QUERY,
  /** To a query. */
  ANSWER;

  /** Whether it goes from us to a bureau. */
  public boolean isOurs() {
    return this == POST || this == QUERY;
  }
}
