package org.fachui.devstack.stores;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.JavaCommand;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.ServerProcess;
import org.fachui.devstack.processes.Signal;

/** One Kafka node (KRaft, broker and controller) in a JVM of its own; see {@link KafkaProcess}. */
public final class KafkaServer extends ServerProcess {
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final int ANSWER_MS_MAX = 2000;

  private final int controllerPort;

  /**
   * @param folder its data; made when missing
   * @param logs where {@code kafka.log} lies
   * @param port for clients
   * @param controllerPort for itself
   */
  public KafkaServer(Path folder, Path logs, int port, int controllerPort) {
    super("kafka", folder, logs, port, Signal.TERM, Duration.ofSeconds(20));
    this.controllerPort = controllerPort;
  }

  /** What clients are told: {@code 127.0.0.1:PORT}. */
  public String bootstrap() {
    return "127.0.0.1:" + port();
  }

  @Override
  public void start() {
    Path data = Folders.makePrivate(folder());
    List<String> command =
        new ArrayList<>(
            JavaCommand.of(
                KafkaProcess.class,
                List.of(
                    "-Xms96m",
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dorg.apache.logging.log4j.level=WARN")));
    command.addAll(List.of(data.toString(), "" + port(), "" + controllerPort));
    start(launch(command, Map.of()), START_MAX);
  }

  @Override
  public boolean isReady() {
    return Ports.answers(port()) && describesItself();
  }

  private boolean describesItself() {
    Properties settings = new Properties();
    settings.setProperty("bootstrap.servers", bootstrap());
    settings.setProperty("default.api.timeout.ms", "" + ANSWER_MS_MAX);
    settings.setProperty("request.timeout.ms", "" + ANSWER_MS_MAX);
    try (Admin admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
