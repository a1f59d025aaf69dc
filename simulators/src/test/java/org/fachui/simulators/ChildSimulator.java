package org.fachui.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A simulator as a process of its own, killed and started again by a test. */
public final class ChildSimulator implements AutoCloseable {
  private final Process process;

  private ChildSimulator(Process process) {
    this.process = process;
  }

  /** A port that is free now, below those that the system gives to outgoing connections. */
  public static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 20_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // another one
      }
    }
  }

  /** Starts one on the data in a folder and returns when it is ready. */
  public static ChildSimulator start(Class<?> main, Path folder, int port, String faults)
      throws IOException {
    Path key = Files.writeString(folder.resolve("key"), SignedCaller.KEY);
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--port",
                "" + port,
                "--data",
                folder.resolve("data").toString(),
                "--key-file",
                key.toString(),
                "--platform",
                "http://127.0.0.1:1",
                "--faults",
                faults,
                "--seed",
                "5")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    SignedCaller caller = new SignedCaller(port);
    for (int i = 0; i < 1_500 && process.isAlive(); i++) {
      try {
        if (caller.get("/sim/summary").status() == 200) {
          return new ChildSimulator(process);
        }
      } catch (IOException e) {
        SignedCaller.pause();
      }
    }
    process.destroyForcibly();
    throw new IOException("it did not start: " + Files.readString(log));
  }

  /** Signal 9. */
  public void kill9() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** The processor's time that it has used. */
  public long cpuMs() {
    return process.info().totalCpuDuration().orElseThrow().toMillis();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
