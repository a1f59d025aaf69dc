package org.fachui.system.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fachui.system.http.Json;
import org.fachui.system.oracle.BidKey;

/** Reads the topic of bids from its beginning, without joining any group. */
final class Topic {

  private static final String NAME = "auction.bids";
  private static final Duration POLL = Duration.ofMillis(300);

  private Topic() {}

  /** Those of the wanted bids that have not arrived when the time is up. */
  static Set<BidKey> missing(String bootstrap, Set<BidKey> wanted, Duration atMost) {
    Set<BidKey> missing = new HashSet<>(wanted);
    long until = System.nanoTime() + atMost.toNanos();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(NAME).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!missing.isEmpty() && System.nanoTime() < until) {
        consumer.poll(POLL).forEach(record -> strike(missing, Json.parse(record.value())));
      }
    }
    return missing;
  }

  /** A fact is an envelope whose data are one record or several. */
  private static void strike(Set<BidKey> missing, JsonNode envelope) {
    envelope
        .findParents("bidId")
        .forEach(
            record -> {
              if (record.path("kind").asText().equals("BID")) {
                missing.remove(
                    new BidKey(record.path("lot").asText(), record.path("bidId").asText()));
              }
            });
  }
}
