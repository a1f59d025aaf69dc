package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.bidding.application.ArbiterData;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.infrastructure.RedisScripts.Reply;
import org.fachui.auction.bidding.infrastructure.RedisScripts.Reply.Answered;
import org.fachui.auction.bidding.model.Bucket;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/** Reads, confirms, stops and rebuilds the data of a bucket. */
public final class RedisBuckets implements ArbiterData {
  private static final int FIELDS_A_CALL = 2_000;

  private final RedisScripts scripts;
  private final RedisConnections connections;

  /** Buckets over these scripts; the connections are used to read. */
  public RedisBuckets(RedisScripts scripts, RedisConnections connections) {
    this.scripts = scripts;
    this.connections = connections;
  }

  @Override
  public Held held(Bucket bucket) {
    try (RedisConnection connection = connections.borrow()) {
      List<?> meta =
          (List<?>) connection.call(Command.HMGET, RedisNames.meta(bucket), "epoch", "run");
      String epoch = text(meta.get(0));
      String run = text(meta.get(1));
      return new Held(
          connection.runId(),
          connection.runId().equals(run),
          epoch == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(epoch)),
          lots(connection, bucket));
    } catch (JedisException failed) {
      throw new StoreAway("the data of " + bucket + " cannot be read", failed);
    }
  }

  private static Map<UUID, HeldLot> lots(RedisConnection connection, Bucket bucket) {
    List<?> ids = (List<?>) connection.call(Command.SMEMBERS, RedisNames.lots(bucket));
    Map<UUID, HeldLot> lots = new HashMap<>();
    if (ids.isEmpty()) {
      return lots;
    }
    List<UUID> order = new ArrayList<>();
    for (Object member : ids) {
      var id = UUID.fromString(String.valueOf(text(member)));
      order.add(id);
      connection.send(Command.HMGET, RedisNames.lot(bucket, id), "seq", "lastBid");
    }
    List<Object> replies = connection.replies(order.size());
    for (int i = 0; i < order.size(); i++) {
      List<?> found = (List<?>) replies.get(i);
      String seq = text(found.get(0));
      String lastBid = text(found.get(1));
      if (seq != null) {
        lots.put(order.get(i), new HeldLot(Long.parseLong(seq), lastBid == null ? "" : lastBid));
      }
    }
    return lots;
  }

  @Override
  public boolean confirm(Bucket bucket, String run, long epoch) {
    return done(
        scripts.call(
            "confirm_run", List.of(RedisNames.meta(bucket)), List.of(run, Long.toString(epoch))));
  }

  @Override
  public void stop(Bucket bucket) {
    scripts.call("stop_bucket", List.of(RedisNames.meta(bucket)), List.of());
  }

  @Override
  public boolean rebuild(
      Bucket bucket, long epoch, long atMs, long tickMs, Map<UUID, Rebuilt> lots) {
    String number = Long.toString(epoch);
    List<String> building = List.of(RedisNames.meta(bucket), RedisNames.building(bucket));
    if (!done(scripts.call("rebuild_begin", building, List.of(number)))) {
      return false;
    }
    List<String> keys = new ArrayList<>();
    keys.add(RedisNames.meta(bucket));
    keys.add(RedisNames.stream(bucket));
    keys.add(RedisNames.ends(bucket));
    keys.add(RedisNames.lots(bucket));
    keys.add(RedisNames.building(bucket));
    keys.add(RedisNames.oldStream(bucket, epoch));
    List<String> arguments = new ArrayList<>();
    arguments.add(number);
    arguments.add(Long.toString(atMs));
    arguments.add(Long.toString(tickMs));
    arguments.add(RedisNames.lotPrefix(bucket));
    for (Map.Entry<UUID, Rebuilt> lot : lots.entrySet()) {
      arguments.add(lot.getKey().toString());
      if (!load(bucket, epoch, lot.getKey(), lot.getValue(), keys)) {
        return false;
      }
    }
    return done(scripts.call("rebuild_finish", keys, arguments));
  }

  /** Loads the three hashes of a lot and adds both names of each to the keys. */
  private boolean load(Bucket bucket, long epoch, UUID id, Rebuilt lot, List<String> keys) {
    String name = RedisNames.lot(bucket, id);
    Map<String, Map<String, String>> hashes = new LinkedHashMap<>();
    hashes.put(name, lot.fields());
    hashes.put(name + ":paddles", lot.ranks());
    hashes.put(name + ":keys", lot.keys());
    for (Map.Entry<String, Map<String, String>> hash : hashes.entrySet()) {
      String built = RedisNames.built(bucket, epoch, hash.getKey());
      keys.add(built);
      keys.add(hash.getKey());
      if (!load(bucket, epoch, built, hash.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean load(Bucket bucket, long epoch, String built, Map<String, String> fields) {
    List<String> flat = new ArrayList<>();
    fields.forEach(
        (field, value) -> {
          flat.add(field);
          flat.add(value);
        });
    for (int from = 0; from < flat.size(); from += FIELDS_A_CALL) {
      List<String> arguments = new ArrayList<>();
      arguments.add(Long.toString(epoch));
      arguments.addAll(flat.subList(from, Math.min(from + FIELDS_A_CALL, flat.size())));
      List<String> keys = List.of(RedisNames.building(bucket), built);
      if (!done(scripts.call("rebuild_load", keys, arguments))) {
        return false;
      }
    }
    return true;
  }

  private static boolean done(Reply reply) {
    if (reply instanceof Answered answered) {
      return answered.first().equals("DONE");
    }
    throw new StoreAway("the arbiter did not answer", null);
  }

  private static @Nullable String text(@Nullable Object bytes) {
    return bytes instanceof byte[] utf8 ? new String(utf8, UTF_8) : null;
  }
}
