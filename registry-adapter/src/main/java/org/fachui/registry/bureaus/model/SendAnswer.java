package org.fachui.registry.bureaus.model;

import java.time.Instant;

/** What came back when a message was put on the wire. */
public sealed interface SendAnswer {
  /** The bureau has it, and will work on it once. Says nothing of acceptance. */
  record Received(String messageId, Instant receivedAt, String receiptNo) implements SendAnswer {}

  /** Out of its hours, or busy; it took nothing. */
  record Closed(Instant opensAt) implements SendAnswer {}

  /** Nothing was put on the wire. */
  record NeverSent(String why) implements SendAnswer {}

  /** The bureau refuses this message for good; it took nothing. */
  record Refused(int status, String reason) implements SendAnswer {}

  /** It may have it, or not. */
  record NoAnswer(String why) implements SendAnswer {}
}
