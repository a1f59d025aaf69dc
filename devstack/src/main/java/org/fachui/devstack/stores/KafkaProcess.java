package org.fachui.devstack.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The program that {@link KafkaServer} starts: formats the storage once, then runs Kafka. */
final class KafkaProcess {
  private KafkaProcess() {}

  /**
   * Formats and runs.
   *
   * @param args folder, port for clients, port for the controller
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path settings = folder.resolve("server.properties");
    Path data = folder.resolve("data");
    Files.writeString(settings, settings(data, args[1], args[2]));
    if (!Files.exists(data.resolve("meta.properties"))) {
      String[] format = {
        "format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString(), "--standalone"
      };
      int code = StorageTool.execute(format, System.out);
      if (code != 0) {
        System.exit(code);
      }
    }
    Kafka.main(List.of(settings.toString()).toArray(String[]::new));
  }

  private static String settings(Path data, String port, String controllerPort) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.bootstrap.servers=127.0.0.1:%2$s
        listeners=PLAINTEXT://127.0.0.1:%1$s,CONTROLLER://127.0.0.1:%2$s
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$s,CONTROLLER://127.0.0.1:%2$s
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
        log.dirs=%3$s
        num.network.threads=2
        num.io.threads=2
        num.partitions=4
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        log.flush.interval.messages=1
        log.retention.hours=168
        log.segment.bytes=67108864
        auto.create.topics.enable=true
        """
        .formatted(port, controllerPort, data);
  }
}
