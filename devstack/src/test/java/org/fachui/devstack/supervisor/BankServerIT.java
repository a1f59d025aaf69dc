package org.fachui.devstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fachui.devstack.processes.Ports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankServerIT {
  @TempDir Path folder = Path.of("");
  private @Nullable BankServer bank;

  private BankServer bank() {
    BankServer known = bank;
    if (known == null) {
      throw new IllegalStateException("not started");
    }
    return known;
  }

  @BeforeEach
  void start() {
    bank =
        new BankServer(
            folder.resolve("bank"),
            folder.resolve("logs"),
            Ports.some(1).get(0),
            URI.create("http://127.0.0.1:1"),
            "the key of this test");
    bank().start();
  }

  @AfterEach
  void end() {
    bank().stop();
  }

  private String ask(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(bank().url().resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void remembersAcrossKill9AndOwnsItsKey() throws IOException, InterruptedException {
    assertThat(bank().isReady()).isTrue();
    ask("POST", "/sim/credits", "{\"virtualNo\":\"1\",\"payer\":\"x\",\"fen\":700}");
    bank().kill9();
    assertThat(bank().isReady()).isFalse();
    bank().behave(new SimulatorConduct("heavy", 3, "drop-line"));
    bank().start();
    assertThat(ask("GET", "/sim/summary", "")).contains("\"creditsFen\":700");
    assertThat(Files.getPosixFilePermissions(folder.resolve("bank/shared.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
