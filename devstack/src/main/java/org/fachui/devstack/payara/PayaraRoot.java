package org.fachui.devstack.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fachui.devstack.processes.ChildProcess;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.JavaCommand;
import org.fachui.devstack.processes.Launch;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;

/**
 * The folder that Payara Micro is unpacked to. Started from there it needs a third less time than
 * from its jar, and the class cache recognises it.
 */
final class PayaraRoot {
  private static final List<String> LEFTOVERS =
      List.of("applications", "generated", "logs", "autodeploy", "config");

  /**
   * The container ends the contexts of a request that was suspended on the thread that answers it,
   * and takes the thread that began it to have forgotten them: five warnings for every bid.
   */
  private static final String QUIET =
      """

      org.jboss.weld.Servlet.level=SEVERE
      org.jboss.weld.Context.level=SEVERE
      org.jboss.weld.Conversation.level=SEVERE
      """;

  /** One object a line; what a record's parameters have in a map are members of it. */
  private static final String JSON =
      """

      java.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
      """;

  private static final Duration UNPACK_MAX = Duration.ofMinutes(2);
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener";

  /**
   * Metrics are not for the public: the container's own address for them wants its administrator.
   */
  private static final String METRICS =
      "set configs.config.server-config.microprofile-metrics-configuration"
          + ".security-enabled=true\n";

  private final Path root;
  private final Path jar;

  /**
   * @param root where it is or shall be unpacked
   * @param jar Payara Micro's own jar
   */
  PayaraRoot(Path root, Path jar) {
    this.root = root.toAbsolutePath();
    this.jar = jar.toAbsolutePath();
  }

  /** Unpacks when missing or of another version, and removes what the last run left. */
  void prepare(Path log) {
    try {
      String wanted = jar.getFileName() + " " + Files.size(jar) + JSON + QUIET;
      Path marker = root.resolve("fachui-unpacked");
      if (!Files.exists(marker) || !Files.readString(marker).equals(wanted)) {
        Folders.delete(root);
        unpack(log);
        jsonLog(root.resolve("config/logging.properties"));
        copy(root.resolve("config"), cleanConfig());
        Files.writeString(marker, wanted);
      }
      Files.writeString(
          preBootCommands(),
          LISTENER + ".address=127.0.0.1\n" + LISTENER + ".enabled=false\n" + METRICS);
      Files.writeString(postDeployCommands(), LISTENER + ".enabled=true\n");
      LEFTOVERS.forEach(name -> Folders.delete(root.resolve(name)));
      copy(cleanConfig(), root.resolve("config"));
    } catch (IOException e) {
      throw new StackFailure("Cannot unpack Payara to " + root + ": " + e.getMessage(), e);
    }
  }

  private void unpack(Path log) throws IOException {
    Files.createDirectories(root);
    ChildProcess unpacking =
        ChildProcess.start(
            new Launch(
                "payara's unpacking",
                List.of(
                    JavaCommand.java(),
                    "-jar",
                    jar.toString(),
                    "--rootdir",
                    root.toString(),
                    "--outputlauncher"),
                Map.of(),
                root,
                log));
    if (!Waiting.until(UNPACK_MAX, () -> !unpacking.isAlive())) {
      unpacking.kill9();
    }
    if (!Files.exists(launcher())) {
      throw new StackFailure("Payara could not be unpacked to " + root + "; see " + log + ".");
    }
  }

  private static void jsonLog(Path settings) throws IOException {
    Files.writeString(settings, Files.readString(settings) + JSON + QUIET);
  }

  /** Copies with the files' times: the class cache compares them. */
  private static void copy(Path from, Path to) throws IOException {
    Folders.delete(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private Path cleanConfig() {
    return root.resolve("fachui-config");
  }

  /** The jar that starts the unpacked Payara. */
  Path launcher() {
    return root.resolve("launch-micro.jar");
  }

  /** Commands that bind the listener to loopback and keep it shut. */
  Path preBootCommands() {
    return root.resolve("fachui-preboot.txt");
  }

  /**
   * Commands that open the listener when every WAR is deployed: until then the container would tell
   * bidders of running auctions that there is no such lot.
   */
  Path postDeployCommands() {
    return root.resolve("fachui-postdeploy.txt");
  }
}
