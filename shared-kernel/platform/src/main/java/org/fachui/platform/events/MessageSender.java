package org.fachui.platform.events;

import java.util.List;

/** Sends messages. */
@FunctionalInterface
public interface MessageSender {
  /**
   * Returns when all have been taken over.
   *
   * @throws KafkaAway if that did not happen in time; some may have been
   */
  void send(List<Message> messages);
}
