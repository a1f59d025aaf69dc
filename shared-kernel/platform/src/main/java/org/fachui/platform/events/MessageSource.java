package org.fachui.platform.events;

import java.sql.SQLException;

/** Something whose messages are relayed: the outbox, or a table that is read by position. */
public interface MessageSource {
  /**
   * Sends the next messages and remembers that they were sent.
   *
   * @return how many; 0 if there was nothing
   * @throws SQLException if the database failed; they will be sent again
   * @throws KafkaAway if they could not be sent
   */
  int relay(MessageSender sender) throws SQLException;
}
