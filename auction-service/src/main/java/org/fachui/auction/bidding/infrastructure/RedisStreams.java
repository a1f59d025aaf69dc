package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fachui.auction.bidding.application.BidStreams;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.application.StreamEntry;
import org.fachui.auction.bidding.model.Bucket;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/** Reads all streams with one XREAD. For one reading thread. */
public final class RedisStreams implements BidStreams {
  private final RedisConnections connections;
  private @Nullable String run;

  /** Reads over these connections; their time for an answer must exceed the longest wait. */
  public RedisStreams(RedisConnections connections) {
    this.connections = connections;
  }

  @Override
  public List<StreamEntry> read(Map<Bucket, String> after, int atMostPerBucket, Duration wait) {
    Map<String, Bucket> names = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    arguments.add("COUNT");
    arguments.add(Integer.toString(atMostPerBucket));
    if (wait.isPositive()) {
      arguments.add("BLOCK");
      arguments.add(Long.toString(Math.max(1, wait.toMillis())));
    }
    arguments.add("STREAMS");
    after.keySet().forEach(bucket -> names.put(RedisNames.stream(bucket), bucket));
    after.keySet().forEach(bucket -> arguments.add(RedisNames.stream(bucket)));
    arguments.addAll(after.values());
    try (RedisConnection connection = connections.borrow()) {
      requireSameRun(connection);
      Object reply = connection.call(Command.XREAD, arguments.toArray(String[]::new));
      return reply instanceof List<?> streams ? entries(streams, names) : List.of();
    } catch (JedisException failed) {
      throw new StoreAway("the streams cannot be read", failed);
    }
  }

  /** Another process of Redis may hold other data: whoever reads has to compare first. */
  private void requireSameRun(RedisConnection connection) {
    String before = run;
    run = connection.runId();
    if (before != null && !before.equals(run)) {
      throw new StoreAway("Redis is another process now", null);
    }
  }

  private static List<StreamEntry> entries(List<?> streams, Map<String, Bucket> names) {
    List<StreamEntry> entries = new ArrayList<>();
    for (Object stream : streams) {
      List<?> nameAndEntries = (List<?>) stream;
      Bucket bucket = names.get(text(nameAndEntries.get(0)));
      if (bucket == null) {
        throw new StoreAway("a stream that was not asked for", null);
      }
      for (Object entry : (List<?>) nameAndEntries.get(1)) {
        List<?> idAndFields = (List<?>) entry;
        List<?> fields = (List<?>) idAndFields.get(1);
        entries.add(new StreamEntry(bucket, text(idAndFields.get(0)), text(fields.get(1))));
      }
    }
    return entries;
  }

  @Override
  public void trim(Bucket bucket, long beforeMs, String lastJournaledId) {
    String limit = beforeMs + "-0";
    String minimum = StreamEntry.isAfter(limit, lastJournaledId) ? lastJournaledId : limit;
    try (RedisConnection connection = connections.borrow()) {
      connection.call(Command.XTRIM, RedisNames.stream(bucket), "MINID", "~", minimum);
    } catch (JedisException failed) {
      throw new StoreAway("the stream cannot be trimmed", failed);
    }
  }

  private static String text(@Nullable Object bytes) {
    if (bytes instanceof byte[] utf8) {
      return new String(utf8, UTF_8);
    }
    throw new StoreAway("not a reply of XREAD", null);
  }
}
