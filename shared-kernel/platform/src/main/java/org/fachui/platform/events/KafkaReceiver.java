package org.fachui.platform.events;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fachui.platform.logging.LogFields;

/**
 * Brings facts from Kafka to a handler, one after the other, in a thread of its own. A place in a
 * topic is given up only when its fact has been handled; one that cannot be handled holds up those
 * behind it in its partition and comes again, at longer intervals up to five seconds. What is no
 * CloudEvent is passed over with a warning.
 */
public final class KafkaReceiver implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(KafkaReceiver.class.getName());
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration SHORTEST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Map<String, Object> settings;
  private final Set<String> topics;
  private final FactHandler handler;
  private final Thread thread;
  private volatile boolean stopping;

  /**
   * One that is not started yet.
   *
   * @param bootstrap such as {@code 127.0.0.1:8085}
   * @param group replicas of one service share its facts under this name
   */
  public KafkaReceiver(String bootstrap, String group, Set<String> topics, FactHandler handler) {
    this.settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.GROUP_ID_CONFIG,
            group,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            100,
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            2_000,
            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            2_000,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            true);
    this.topics = Set.copyOf(topics);
    this.handler = handler;
    this.thread = new Thread(this::run, "fachui-facts-in-" + group);
    this.thread.setDaemon(true);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  private void run() {
    thread.setContextClassLoader(KafkaConsumer.class.getClassLoader());
    Duration pause = SHORTEST;
    while (!stopping) {
      try (var consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
        consumer.subscribe(topics);
        while (!stopping) {
          if (handled(consumer, consumer.poll(POLL))) {
            pause = SHORTEST;
          } else {
            rest(pause);
            pause = longer(pause);
          }
        }
      } catch (KafkaException failed) {
        if (!stopping) {
          LOG.log(Level.WARNING, "facts cannot be fetched: {0}", failed.getMessage());
          rest(pause);
          pause = longer(pause);
        }
      }
    }
  }

  /** Whether all could be handled; from the first that could not, its partition comes again. */
  private boolean handled(
      KafkaConsumer<String, String> consumer, ConsumerRecords<String, String> records) {
    boolean all = true;
    for (TopicPartition partition : records.partitions()) {
      for (ConsumerRecord<String, String> record : records.records(partition)) {
        if (stopping || !handled(record)) {
          consumer.seek(partition, record.offset());
          all = false;
          break;
        }
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
      }
    }
    return all;
  }

  private boolean handled(ConsumerRecord<String, String> record) {
    Fact fact;
    try {
      fact = Fact.parse(record.topic(), record.value());
    } catch (IllegalArgumentException | NullPointerException broken) {
      LOG.log(
          Level.WARNING,
          "passed over on {0}: {1}",
          new Object[] {record.topic(), broken.getMessage()});
      return true;
    }
    try {
      handler.handle(fact);
      return true;
    } catch (Exception failed) {
      if (!stopping) {
        LogFields.of("factId", fact.id())
            .and("subject", fact.subject())
            .log(
                LOG,
                Level.WARNING,
                "{0} {1} waits: {2}",
                fact.type(),
                fact.id(),
                failed.toString());
      }
      return false;
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }

  private void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  /** Stops; what was not handled comes again. */
  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      thread.join(2_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
