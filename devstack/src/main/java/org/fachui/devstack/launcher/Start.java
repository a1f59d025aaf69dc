package org.fachui.devstack.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code up}, as far as it goes without anything built. */
final class Start {
  private static final long MIB = 1024L * 1024;
  private static final long DATA_MIB_MIN = 1500;
  private static final long BUILD_MIB_MIN = 500;
  private static final List<String> PORTS =
      List.of(
          "website",
          "progress page",
          "sign-in provider",
          "Redis",
          "PostgreSQL",
          "Kafka",
          "Kafka's controller",
          "simulated bank",
          "simulated bureaus",
          "door for bids",
          "simulated SMS gateway",
          "simulated mail server");

  private final Path home;
  private final Arguments arguments;

  Start(Path home, Arguments arguments) {
    this.home = home;
    this.arguments = arguments;
  }

  /** Checks, builds, and hands over to the built stack, which runs until it is ended. */
  void run() {
    Progress progress = new Progress(System.out, System::nanoTime);
    progress.begin(Stage.MACHINE);
    Claim claim = Claim.take(arguments.data(), arguments.port());
    try {
      requirePorts();
      String website = "http://127.0.0.1:" + arguments.port();
      ProgressPage page =
          ProgressPage.serve(
              arguments.port() + 1,
              progress,
              home.resolve(
                  "devstack/src/main/resources/org/fachui/devstack/launcher/progress.html"),
              website);
      System.out.println("Fachui starts. Progress: http://127.0.0.1:" + (arguments.port() + 1));
      try (page) {
        requireDisk();
        Tools.requireSystem();
        progress.done(Stage.MACHINE);
        new Build(home, arguments.data().resolve("logs/build.log"), progress).everything();
        new BuiltCode(home).up(arguments, progress, claim);
      } catch (RuntimeException e) {
        progress.fail(String.valueOf(e.getMessage()));
        throw e;
      }
    } finally {
      claim.release();
    }
  }

  private void requirePorts() {
    for (int i = 0; i < PORTS.size(); i++) {
      int port = arguments.port() + i;
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (IOException e) {
        throw new Refusal(Refusal.FAILED, taken(PORTS.get(i), port));
      }
    }
  }

  static String taken(String what, int port) {
    return "Port "
        + port
        + " (for the "
        + what
        + ") is taken by another program; end that or choose other ports with --port.";
  }

  private void requireDisk() {
    require(arguments.data(), DATA_MIB_MIN);
    require(home, BUILD_MIB_MIN);
  }

  private static void require(Path folder, long mib) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / MIB;
      if (free < mib) {
        throw new Refusal(
            Refusal.FAILED,
            "The disk that holds "
                + folder
                + " is nearly full: "
                + free
                + " MiB free, Fachui needs "
                + mib
                + " MiB; make room or choose another folder with --data.");
      }
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "Cannot ask how full the disk of " + folder + " is.");
    }
  }
}
