package org.fachui.auction.bidding.infrastructure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fachui.auction.bidding.application.StoreAway;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A bounded set of connections to the primary of Redis. Each knows the process that it speaks to,
 * so that a script can refuse to decide in data that were not compared since that process started.
 */
public final class RedisConnections implements AutoCloseable {
  private final RedisPrimary primary;
  private final DefaultJedisClientConfig config;
  private final Consumer<Connection> admission;
  private final Duration waitAtMost;
  private final Semaphore permits;
  private final Deque<RedisConnection> idle = new ArrayDeque<>();

  /**
   * @param primary where it is
   * @param size connections at most
   * @param answerWithin how long a reply may take before the call is broken off
   * @param admission sees each new connection and throws {@link StoreAway} if it may not be used
   */
  public RedisConnections(
      RedisPrimary primary, int size, Duration answerWithin, Consumer<Connection> admission) {
    this.admission = admission;
    this.primary = primary;
    this.config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(500)
            .socketTimeoutMillis((int) answerWithin.toMillis())
            .password(primary.password())
            .build();
    this.waitAtMost = Duration.ofMillis(250);
    this.permits = new Semaphore(size);
  }

  /**
   * Lends a connection; give it back with {@link RedisConnection#close}.
   *
   * @throws StoreAway if Redis cannot be reached or all connections stay in use: nothing was sent
   */
  public RedisConnection borrow() {
    try {
      if (!permits.tryAcquire(waitAtMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreAway("every Redis connection is in use", null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoreAway("stopping", stopped);
    }
    try {
      RedisConnection found = pollIdle();
      return found == null ? open() : found;
    } catch (JedisException unreachable) {
      permits.release();
      throw new StoreAway("Redis cannot be reached", unreachable);
    } catch (RuntimeException | Error failed) {
      permits.release();
      throw failed;
    }
  }

  private @Nullable RedisConnection pollIdle() {
    synchronized (idle) {
      return idle.pollFirst();
    }
  }

  private RedisConnection open() {
    var connection = new Connection(primary.address(), config);
    try {
      connection.connect();
      admission.accept(connection);
      if (!said(connection, "replication", "role").equals("master")) {
        throw new StoreAway("Redis is not the primary", null);
      }
      return new RedisConnection(this, connection, said(connection, "server", "run_id"));
    } catch (RuntimeException failed) {
      connection.disconnect();
      throw failed;
    }
  }

  private static String said(Connection connection, String section, String name) {
    connection.sendCommand(Command.INFO, section);
    return connection
        .getBulkReply()
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow(() -> new StoreAway("Redis does not say its " + name, null));
  }

  void giveBack(RedisConnection connection, boolean usable) {
    if (usable) {
      synchronized (idle) {
        idle.addFirst(connection);
      }
    } else {
      connection.discard();
      dropIdle();
    }
    permits.release();
  }

  /** After one connection broke the others are suspect: the next calls open new ones. */
  private void dropIdle() {
    synchronized (idle) {
      idle.forEach(RedisConnection::discard);
      idle.clear();
    }
  }

  @Override
  public void close() {
    dropIdle();
  }
}
