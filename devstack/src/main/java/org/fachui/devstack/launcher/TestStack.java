package org.fachui.devstack.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A stack for the browser tests, started as a person would start it, on ports and in a folder of
 * its own.
 */
final class TestStack implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofMinutes(8);
  private static final int BASE_MIN = 21_000;
  private static final int BASE_MAX = 29_000;
  private static final int PORTS = 9;

  private final Process process;
  private final URI website;

  private TestStack(Process process, URI website) {
    this.process = process;
    this.website = website;
  }

  /**
   * Starts it and waits until it is seeded.
   *
   * @param say takes every line that it prints
   */
  static TestStack start(Path home, Consumer<String> say) {
    int port = freeBase();
    Path data = home.resolve("target/browser-stack");
    List<String> command =
        List.of(
            home.resolve("fachui").toString(),
            "up",
            "--fresh",
            "--port",
            "" + port,
            "--data",
            data.toString());
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Thread.ofVirtual()
          .start(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(say));
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-test-stack"));
      TestStack stack = new TestStack(process, URI.create("http://127.0.0.1:" + port));
      stack.awaitReady(port + 1);
      return stack;
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "Cannot start the stack: " + e.getMessage() + ".");
    }
  }

  private static int freeBase() {
    for (int base = BASE_MIN; base < BASE_MAX; base += PORTS + 3) {
      int from = base;
      if (java.util.stream.IntStream.range(0, PORTS).allMatch(i -> isFree(from + i))) {
        return base;
      }
    }
    throw new Refusal(Refusal.FAILED, "No nine free ports in a row for the browser tests' stack.");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The progress page says when everything is ready and seeded. */
  private void awaitReady(int progressPort) {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + progressPort + "/state"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + START_MAX.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new Refusal(
            Refusal.FAILED, "The browser tests' stack ended with " + process.exitValue() + ".");
      }
      try {
        String state = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (state.contains("\"ready\":true")) {
          return;
        }
      } catch (IOException e) {
        // not there yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refusal(Refusal.FAILED, "Interrupted.");
      }
      sleep();
    }
    close();
    throw new Refusal(Refusal.FAILED, "The browser tests' stack was not ready in 8 minutes.");
  }

  private static void sleep() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.FAILED, "Interrupted.");
    }
  }

  URI website() {
    return website;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
