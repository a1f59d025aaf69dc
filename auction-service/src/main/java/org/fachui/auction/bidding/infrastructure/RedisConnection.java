package org.fachui.auction.bidding.infrastructure;

import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/** A borrowed connection. Not safe for concurrent use; {@link #close} gives it back. */
final class RedisConnection implements AutoCloseable {
  private final RedisConnections owner;
  private final Connection connection;
  private final String runId;
  private boolean broken;

  RedisConnection(RedisConnections owner, Connection connection, String runId) {
    this.owner = owner;
    this.connection = connection;
    this.runId = runId;
  }

  /** Id of the Redis process at the other end. */
  String runId() {
    return runId;
  }

  /** Puts a command into the buffer; it leaves with the first reply that is asked for. */
  void send(Command command, String... arguments) {
    try {
      connection.sendCommand(command, arguments);
    } catch (RuntimeException failed) {
      broken = true;
      throw failed;
    }
  }

  /**
   * Sends what is buffered and reads so many replies; an error reply stands in the list as its
   * exception.
   *
   * @throws JedisException if the connection broke; some of the commands may have been executed
   */
  List<Object> replies(int count) {
    try {
      List<Object> replies = connection.getMany(count);
      broken |= replies.stream().anyMatch(RedisConnection::demoted);
      return replies;
    } catch (RuntimeException failed) {
      broken = true;
      throw failed;
    }
  }

  /** It was the primary and is no longer: whoever needs one has to ask where it is now. */
  private static boolean demoted(Object reply) {
    return reply instanceof JedisException error
        && String.valueOf(error.getMessage()).startsWith("READONLY");
  }

  /** One command and its reply. */
  Object call(Command command, String... arguments) {
    send(command, arguments);
    Object reply = replies(1).getFirst();
    if (reply instanceof JedisException error) {
      throw error;
    }
    return reply;
  }

  void discard() {
    try {
      connection.disconnect();
    } catch (JedisException alreadyGone) {
      broken = true;
    }
  }

  @Override
  public void close() {
    owner.giveBack(this, !broken && !connection.isBroken());
  }
}
