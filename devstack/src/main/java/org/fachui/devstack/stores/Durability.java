package org.fachui.devstack.stores;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fachui.devstack.processes.StackFailure;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * What the stores say of their durability when asked: {@code SHOW} of PostgreSQL and {@code CONFIG
 * GET} of Redis, not what we wrote into their files.
 *
 * @param postgres setting → value
 * @param redis setting → value
 */
public record Durability(Map<String, String> postgres, Map<String, String> redis) {
  /** What PostgreSQL must say. */
  public static final Map<String, String> POSTGRES =
      ordered("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  /** What Redis must say. */
  public static final Map<String, String> REDIS =
      ordered(
          "appendonly", "yes",
          "appendfsync", "always",
          "no-appendfsync-on-rewrite", "no",
          "maxmemory-policy", "noeviction");

  /** Copies the maps in their order. */
  public Durability {
    postgres = new LinkedHashMap<>(postgres);
    redis = new LinkedHashMap<>(redis);
  }

  /** Asks both stores. */
  public static Durability of(PostgresServer postgres, RedisServer redis) {
    return new Durability(ask(postgres), ask(redis));
  }

  private static Map<String, String> ask(PostgresServer server) {
    Map<String, String> said = new LinkedHashMap<>();
    try (Connection connection = server.admin("postgres");
        Statement statement = connection.createStatement()) {
      for (String setting : POSTGRES.keySet()) {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
          said.put(setting, row.next() ? row.getString(1) : "");
        }
      }
      return said;
    } catch (SQLException e) {
      throw new StackFailure("PostgreSQL does not say how durable it is: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> ask(RedisServer server) {
    Map<String, String> said = new LinkedHashMap<>();
    try (Jedis connection = server.connect()) {
      for (String setting : REDIS.keySet()) {
        said.put(setting, connection.configGet(setting).getOrDefault(setting, ""));
      }
      return said;
    } catch (JedisException e) {
      throw new StackFailure("Redis does not say how durable it is: " + e.getMessage(), e);
    }
  }

  /** What is not as it must be, one sentence each; empty when all is well. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    compare("PostgreSQL", POSTGRES, postgres, faults);
    compare("Redis", REDIS, redis, faults);
    return faults;
  }

  private static void compare(
      String store, Map<String, String> wanted, Map<String, String> said, List<String> faults) {
    wanted.forEach(
        (setting, value) -> {
          String found = said.getOrDefault(setting, "");
          if (!value.equals(found)) {
            faults.add(store + " says " + setting + " = " + found + "; it must be " + value + ".");
          }
        });
  }

  /** Goes on only when everything is as it must be. */
  public void require() {
    List<String> faults = faults();
    if (!faults.isEmpty()) {
      throw new StackFailure("Durability is off, so nothing starts: " + String.join(" ", faults));
    }
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return java.util.Collections.unmodifiableMap(map);
  }
}
