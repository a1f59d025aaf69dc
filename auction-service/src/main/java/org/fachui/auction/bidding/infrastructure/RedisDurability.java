package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.platform.startup.StartupRefused;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/**
 * Whether what Redis has answered survives a power cut. It is asked at the start and of each new
 * connection, because settings change with a failover.
 */
final class RedisDurability {
  /** What {@code CONFIG GET} has to say. */
  static final Map<String, String> REQUIRED = required();

  /** Where another Redis may take over, it must have what the primary answers. */
  private static final String REPLICAS = "min-replicas-to-write";

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

  private RedisDurability() {}

  private static Map<String, String> required() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("appendonly", "yes");
    settings.put("appendfsync", "always");
    settings.put("no-appendfsync-on-rewrite", "no");
    settings.put("maxmemory-policy", "noeviction");
    return settings;
  }

  /**
   * Refuses the connection of a Redis that would forget, with a {@link StoreAway} that names what
   * is set otherwise or that Redis does not say.
   */
  static Consumer<Connection> required(RedisPrimary primary) {
    return connection -> {
      List<String> off = off(primary, connection);
      if (!off.isEmpty()) {
        throw new StoreAway(sentence(primary, off), null);
      }
    };
  }

  /**
   * Refuses to start over a Redis that would forget. One that is away does not keep the service
   * from starting: it is asked when it comes.
   *
   * @throws StartupRefused naming what is set otherwise
   */
  static void requireToStart(RedisPrimary primary) {
    List<String> off = new ArrayList<>();
    try (RedisConnections asking =
            new RedisConnections(primary, 1, ANSWER_WITHIN, one -> off.addAll(off(primary, one)));
        RedisConnection asked = asking.borrow()) {
      asked.runId();
    } catch (StoreAway away) {
      return;
    }
    if (!off.isEmpty()) {
      throw new StartupRefused(sentence(primary, off));
    }
  }

  private static String sentence(RedisPrimary primary, List<String> off) {
    return "Redis would forget acknowledged bids ("
        + String.join(", ", off)
        + "); wanted are "
        + REQUIRED
        + (primary.replicated() ? " and " + REPLICAS + " of at least 1." : ".");
  }

  private static List<String> off(RedisPrimary primary, Connection connection) {
    List<String> off = off(connection);
    if (primary.replicated()) {
      connection.sendCommand(Command.CONFIG, "GET", REPLICAS);
      String replicas = value(connection.getOne());
      if (!replicas.matches("[1-9][0-9]*")) {
        off.add(REPLICAS + "=" + replicas);
      }
    }
    return off;
  }

  private static List<String> off(Connection connection) {
    REQUIRED.keySet().forEach(name -> connection.sendCommand(Command.CONFIG, "GET", name));
    List<Object> replies = connection.getMany(REQUIRED.size());
    List<String> off = new ArrayList<>();
    int at = 0;
    for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
      String value = value(replies.get(at++));
      if (!value.equals(setting.getValue())) {
        off.add(setting.getKey() + "=" + value);
      }
    }
    return off;
  }

  /** Of a pair of name and value; Redis may also refuse to say. */
  private static String value(Object reply) {
    return reply instanceof List<?> pair && pair.size() == 2 && pair.get(1) instanceof byte[] utf8
        ? new String(utf8, UTF_8)
        : "unknown";
  }
}
