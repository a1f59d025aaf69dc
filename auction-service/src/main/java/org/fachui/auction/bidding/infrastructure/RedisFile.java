package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.ArbiterFile;
import org.fachui.auction.bidding.application.StoreAway;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The append-only file of Redis. {@code auto-aof-rewrite-percentage} stays as it is: with 0, as a
 * backup sets it, nothing is rewritten.
 */
final class RedisFile implements ArbiterFile {
  private static final Logger LOG = Logger.getLogger(RedisFile.class.getName());
  private static final String MIN_SIZE = "auto-aof-rewrite-min-size";

  private final RedisConnections connections;
  private boolean refused;

  RedisFile(RedisConnections connections) {
    this.connections = connections;
  }

  @Override
  public Size size() {
    try (RedisConnection connection = connections.borrow()) {
      String info = new String((byte[]) connection.call(Command.INFO, "persistence"), UTF_8);
      return new Size(
          RedisInfo.number(info, "aof_current_size").orElse(0L),
          RedisInfo.number(info, "aof_base_size").orElse(0L));
    } catch (JedisException away) {
      throw new StoreAway("Redis does not say how large its file is", away);
    }
  }

  /** A user of Redis that may not set anything is told once what to set by hand. */
  @Override
  public void rewriteFrom(long bytes) {
    if (refused) {
      return;
    }
    try (RedisConnection connection = connections.borrow()) {
      connection.call(Command.CONFIG, "SET", MIN_SIZE, Long.toString(bytes));
    } catch (JedisDataException refusal) {
      refused = true;
      LOG.log(
          Level.WARNING,
          "Redis rewrites its file whenever it likes, also while people bid ({0}): allow CONFIG SET, or raise {1}",
          new Object[] {refusal.getMessage(), MIN_SIZE});
    } catch (JedisException away) {
      throw new StoreAway("Redis cannot be told when to rewrite its file", away);
    }
  }
}
