package org.fachui.platform.events;

/**
 * What goes to Kafka.
 *
 * @param key messages of one key stay in order
 * @param event a CloudEvent in structured JSON
 */
public record Message(String topic, String key, String event) {
  /** An event as a message. */
  public static Message of(String topic, String key, CloudEvent event) {
    return new Message(topic, key, event.toJson());
  }
}
