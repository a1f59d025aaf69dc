package org.fachui.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.fachui.devstack.stores.RedisServer;
import org.fachui.system.http.Json;
import org.fachui.system.oracle.BidKey;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Reads the buckets' streams ({@code {bNN}:bids}, member {@code r} is the record): the only look
 * behind the service's back, to know which bids outlived a fault on Redis' disk.
 */
final class SurvivingBids {

  private static final int PAGE = 1000;

  private SurvivingBids() {}

  static Set<BidKey> in(RedisServer redis) {
    Set<BidKey> bids = new HashSet<>();
    try (Jedis jedis = redis.connect()) {
      for (String stream : streams(jedis)) {
        String from = "-";
        var page = jedis.xrange(stream, from, "+", PAGE);
        while (!page.isEmpty()) {
          page.forEach(entry -> add(bids, entry));
          from = "(" + page.getLast().getID();
          page = jedis.xrange(stream, from, "+", PAGE);
        }
      }
    }
    return bids;
  }

  private static Set<String> streams(Jedis jedis) {
    return jedis.keys("{b??}:bids");
  }

  private static void add(Set<BidKey> bids, StreamEntry entry) {
    JsonNode record = Json.parse(entry.getFields().getOrDefault("r", "{}"));
    if (record.path("kind").asText().equals("BID")) {
      bids.add(new BidKey(record.path("lot").asText(), record.path("bidId").asText()));
    }
  }
}
