package org.fachui.platform.events;

/** Kafka did not take messages; they stay where they are and are sent again. */
public final class KafkaAway extends RuntimeException {
  /** With what happened. */
  public KafkaAway(String message, Throwable cause) {
    super(message, cause);
  }
}
