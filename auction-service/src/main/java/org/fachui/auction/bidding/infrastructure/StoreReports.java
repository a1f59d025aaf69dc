package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.auction.bidding.application.EngineReports;
import org.fachui.auction.bidding.application.StoreAway;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/** Reads reports from PostgreSQL and asks both stores how durable they are. */
public final class StoreReports implements EngineReports {
  private final EngineDatabase database;
  private final RedisConnections redis;
  private final String node;

  /** Of this replica's stores. */
  public StoreReports(EngineDatabase database, RedisConnections redis, String node) {
    this.database = database;
    this.redis = redis;
    this.node = node;
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String query, Row<T> row) {
    return database.transaction(
        connection -> {
          List<T> found = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(query);
              ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              found.add(row.read(rows));
            }
          }
          return found;
        });
  }

  @Override
  public EngineStatus status() {
    List<BucketStatus> buckets =
        list(
            """
            SELECT b.bucket, b.engine_epoch, b.last_stream_id, b.state, count(v.lot_id)::int,
              (extract(epoch FROM clock_timestamp()) * 1000)::bigint - nullif(b.last_tick_ms, 0),
              b.lease_holder
            FROM bucket b LEFT JOIN lot_live v ON v.bucket = b.bucket AND v.state NOT LIKE 'CLOSED%'
            GROUP BY b.bucket ORDER BY b.bucket
            """,
            row ->
                new BucketStatus(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getObject(6, Long.class),
                    row.getString(7)));
    Map<String, String> postgres = new LinkedHashMap<>();
    list(
            """
            SELECT name, setting FROM pg_settings WHERE name IN
              ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version') ORDER BY name
            """,
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> postgres.put(entry.getKey(), entry.getValue()));
    return new EngineStatus(node, redisSettings(), postgres, buckets);
  }

  private Map<String, String> redisSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    try (RedisConnection connection = redis.borrow()) {
      settings.put("run_id", connection.runId());
      settings.put("memory", new RedisMemory(redis).use().toString());
      for (String name : RedisDurability.REQUIRED.keySet()) {
        if (connection.call(Command.CONFIG, "GET", name) instanceof List<?> pair
            && pair.size() == 2) {
          settings.put(name, text(pair.get(1)));
        }
      }
    } catch (StoreAway away) {
      settings.put("state", away.getMessage());
    } catch (JedisException away) {
      settings.put("state", "away");
    }
    return settings;
  }

  private static String text(@Nullable Object bytes) {
    return bytes instanceof byte[] utf8 ? new String(utf8, UTF_8) : "";
  }

  @Override
  public List<Incident> incidents(int atMost) {
    return list(
        "SELECT id, at, kind, bucket, lot_id, detail FROM incident ORDER BY id DESC LIMIT "
            + atMost,
        row ->
            new Incident(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6)));
  }
}
