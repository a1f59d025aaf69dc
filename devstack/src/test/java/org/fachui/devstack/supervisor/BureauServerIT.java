package org.fachui.devstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fachui.devstack.processes.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BureauServerIT {
  private static final String UNIT =
      "{\"unitCode\":\"310115001001GB00001F00010001\","
          + "\"owner\":{\"residentId\":\"11010519491231002X\",\"name\":\"某人\"}}";

  @TempDir Path folder = Path.of("");

  private static String ask(BureauServer server, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void remembersAcrossKill9AndChangesItsConduct() throws IOException, InterruptedException {
    BureauServer bureaus =
        new BureauServer(
            folder.resolve("bureaus"),
            folder.resolve("logs"),
            Ports.some(1).get(0),
            URI.create("http://127.0.0.1:1"),
            "the key of this test");
    bureaus.start();
    try {
      ask(bureaus, "POST", "/sim/units", UNIT);
      bureaus.kill9();
      assertThat(bureaus.isReady()).isFalse();
      bureaus.behave(new SimulatorConduct("heavy", 3, "false-enter"));
      bureaus.start();
      assertThat(ask(bureaus, "GET", "/sim/summary", "")).contains("\"units\":1");
    } finally {
      bureaus.stop();
    }
  }
}
