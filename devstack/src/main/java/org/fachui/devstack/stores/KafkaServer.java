package org.fachui.devstack.stores;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.JavaCommand;
import org.fachui.devstack.processes.Launch;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.processes.RunningServer;
import org.fachui.devstack.processes.Server;
import org.fachui.devstack.processes.Signal;

/** One Kafka node (KRaft, broker and controller) in a JVM of its own; see {@link KafkaProcess}. */
public final class KafkaServer implements Server {
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final int ANSWER_MS_MAX = 2000;

  private final Path folder;
  private final int port;
  private final int controllerPort;
  private final RunningServer server;
  private final Path log;

  /**
   * @param folder its data; made when missing
   * @param logs where {@code kafka.log} lies
   * @param port for clients
   * @param controllerPort for itself
   */
  public KafkaServer(Path folder, Path logs, int port, int controllerPort) {
    this.folder = folder.toAbsolutePath();
    this.port = port;
    this.controllerPort = controllerPort;
    this.log = logs.toAbsolutePath().resolve("kafka.log");
    this.server = new RunningServer(name(), log, Signal.TERM, Duration.ofSeconds(20));
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public int port() {
    return port;
  }

  /** What clients are told: {@code 127.0.0.1:PORT}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void start() {
    Path data = Folders.makePrivate(folder);
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
    command.addAll(List.of(data.toString(), "" + port, "" + controllerPort));
    server.start(new Launch(name(), command, Map.of(), data, log), START_MAX, this::isReady);
  }

  @Override
  public boolean isReady() {
    return Ports.answers(port) && describesItself();
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

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public void kill9() {
    server.kill9();
  }

  @Override
  public void freeze() {
    server.freeze();
  }

  @Override
  public void thaw() {
    server.thaw();
  }

  @Override
  public OptionalLong pid() {
    return server.pid();
  }

  @Override
  public void wipe() {
    server.wipe(folder);
  }

  @Override
  public Path log() {
    return log;
  }
}
