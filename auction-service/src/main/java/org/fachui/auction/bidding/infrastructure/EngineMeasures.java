package org.fachui.auction.bidding.infrastructure;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.Bucket;
import org.fachui.platform.metrics.Measured;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/** Buckets, leases, what the streams have and the journal has not, and the room in Redis. */
final class EngineMeasures implements Measured, MultiCollector {
  private static final Logger LOG = Logger.getLogger(EngineMeasures.class.getName());
  private static final List<String> STATES = List.of("RUNNING", "RECOVERING", "STOPPED");

  /** Counting more would keep the bids waiting that come meanwhile. */
  private static final int COUNTED_AT_MOST = 1_000;

  /** Only the number leaves Redis, not the records. */
  private static final String BEHIND =
      "return #redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+', 'COUNT', ARGV[2])";

  private final EngineDatabase database;
  private final RedisConnections redis;
  private final String node;

  EngineMeasures(EngineDatabase database, RedisConnections redis, String node) {
    this.database = database;
    this.redis = redis;
    this.node = node;
  }

  private record Row(Bucket bucket, String state, String lastStreamId, boolean own) {}

  @Override
  public void register(PrometheusRegistry registry) {
    registry.register(this);
  }

  @Override
  public MetricSnapshots collect() {
    var found = MetricSnapshots.builder();
    try {
      List<Row> rows = rows();
      found.metricSnapshot(buckets(rows));
      found.metricSnapshot(
          gauge(
              "fachui_leases_held",
              "Buckets that this replica journals.",
              (double) rows.stream().filter(Row::own).count()));
      found.metricSnapshot(
          gauge(
              "fachui_journal_lag_records",
              "Records in the streams of all buckets that are not journaled yet; at most "
                  + COUNTED_AT_MOST
                  + " are counted in each.",
              (double) behind(rows)));
    } catch (StoreAway | JedisException away) {
      LOG.log(Level.FINE, "the engine's figures cannot be read", away);
    }
    try {
      var use = new RedisMemory(redis).use();
      found.metricSnapshot(
          gauge(
              "fachui_redis_memory_ratio",
              "Memory that Redis uses, of what it may use; no lot opens from 0.8.",
              (double) use.usedBytes() / use.limitBytes()));
    } catch (StoreAway | JedisException away) {
      LOG.log(Level.FINE, "the room in Redis cannot be read", away);
    }
    return found.build();
  }

  private List<Row> rows() {
    return database.transaction(
        connection -> {
          List<Row> rows = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT bucket, state, last_stream_id,
                    coalesce(lease_holder = ? AND lease_until >= clock_timestamp(), false)
                  FROM bucket ORDER BY bucket
                  """)) {
            select.setString(1, node);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                rows.add(
                    new Row(
                        Bucket.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4)));
              }
            }
          }
          return rows;
        });
  }

  private static GaugeSnapshot buckets(List<Row> rows) {
    var gauge = GaugeSnapshot.builder().name("fachui_buckets").help("Buckets of lots by state.");
    for (String state : STATES) {
      long count = rows.stream().filter(row -> row.state().equals(state)).count();
      gauge.dataPoint(point(Labels.of("state", state), (double) count));
    }
    return gauge.build();
  }

  private long behind(List<Row> rows) {
    long sum = 0;
    try (RedisConnection connection = redis.borrow()) {
      for (Row row : rows) {
        Object count =
            connection.call(
                Command.EVAL,
                BEHIND,
                "1",
                RedisNames.stream(row.bucket()),
                row.lastStreamId(),
                Integer.toString(COUNTED_AT_MOST));
        sum += (Long) count;
      }
    }
    return sum;
  }

  private static GaugeSnapshot gauge(String name, String help, double value) {
    return GaugeSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(point(Labels.EMPTY, value))
        .build();
  }

  private static GaugeDataPointSnapshot point(Labels labels, double value) {
    return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
  }
}
