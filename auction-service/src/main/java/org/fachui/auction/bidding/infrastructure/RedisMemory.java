package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.fachui.auction.bidding.application.ArbiterMemory;
import org.fachui.auction.bidding.application.StoreAway;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/**
 * What {@code INFO memory} says. Without a {@code maxmemory} the limit is the memory of the
 * machine.
 */
final class RedisMemory implements ArbiterMemory {
  private final RedisConnections connections;

  RedisMemory(RedisConnections connections) {
    this.connections = connections;
  }

  @Override
  public Use use() {
    try (RedisConnection connection = connections.borrow()) {
      String info = new String((byte[]) connection.call(Command.INFO, "memory"), UTF_8);
      long limit =
          RedisInfo.number(info, "maxmemory").filter(n -> n > 0).orElseGet(() -> machine(info));
      return new Use(RedisInfo.number(info, "used_memory").orElseThrow(() -> unclear()), limit);
    } catch (JedisException away) {
      throw new StoreAway("Redis does not say how full it is", away);
    }
  }

  private static long machine(String info) {
    return RedisInfo.number(info, "total_system_memory")
        .filter(n -> n > 0)
        .orElseThrow(() -> unclear());
  }

  private static StoreAway unclear() {
    return new StoreAway("Redis does not say how full it is", null);
  }
}
