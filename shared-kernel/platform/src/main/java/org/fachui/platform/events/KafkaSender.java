package org.fachui.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends to Kafka, all replicas acknowledged, in order. For one thread. */
public final class KafkaSender implements MessageSender, AutoCloseable {
  private static final int WITHIN_MS = 5_000;

  private final Map<String, Object> settings;
  private @Nullable KafkaProducer<String, String> producer;

  /**
   * @param bootstrap such as {@code 127.0.0.1:8085}
   * @param clientId how the broker's log names this sender
   */
  public KafkaSender(String bootstrap, String clientId) {
    this.settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.CLIENT_ID_CONFIG,
            clientId,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            WITHIN_MS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            2_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            WITHIN_MS,
            ProducerConfig.LINGER_MS_CONFIG,
            5,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            2_000);
  }

  @Override
  public void send(List<Message> messages) {
    try {
      KafkaProducer<String, String> to = open();
      // A topic that is not known yet fails message by message, and a later one could overtake.
      messages.stream().map(Message::topic).distinct().forEach(to::partitionsFor);
      List<Future<RecordMetadata>> sent = new ArrayList<>(messages.size());
      for (Message message : messages) {
        sent.add(to.send(new ProducerRecord<>(message.topic(), message.key(), message.event())));
      }
      to.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get(WITHIN_MS, TimeUnit.MILLISECONDS);
      }
    } catch (KafkaException | ExecutionException | TimeoutException failed) {
      close();
      throw new KafkaAway("Kafka did not take " + messages.size() + " messages", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      close();
      throw new KafkaAway("stopping", stopped);
    }
  }

  private KafkaProducer<String, String> open() {
    if (producer == null) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(KafkaProducer.class.getClassLoader());
      try {
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
      } finally {
        thread.setContextClassLoader(before);
      }
    }
    return producer;
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(java.time.Duration.ofMillis(100));
      producer = null;
    }
  }
}
