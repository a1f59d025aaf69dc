package org.fachui.registry.transfers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.supervisor.BureauServer;
import org.fachui.registry.transfers.application.TransferView;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transfer with the bureaus of the one-machine stack, which share no code with us. */
class SimulatedBureausIT {
  private static final String KEY = "a-key-that-only-tests-have";

  @TempDir Path folder;

  @Test
  void theLandRegistryEntersTheBuyerUnderTheNumberThatWeShow() throws Exception {
    URI nobody = URI.create("http://127.0.0.1:9");
    var server = new BureauServer(folder.resolve("b"), folder, Ports.some(1).get(0), nobody, KEY);
    server.start();
    try {
      URI address = server.url();
      post(
          address.resolve("/sim/units"),
          """
          {"unitCode":"%s","owner":{"residentId":"11010519491231002X","name":"钱某"},"place":"x",
           "mortgages":[{"no":"M-7","holder":"bank","fen":100}],
           "seizures":[{"no":"S-7","court":"c","caseNo":"d"},{"no":"S-8","court":"c","caseNo":"e"}]}
          """
              .formatted(ATransfer.UNIT));
      var here = new ATransfer(address, KEY);
      UUID id = here.confirmed();
      here.workUntil(id, StepName.TAX_PAID, StepState.ACCEPTED);
      String assessment = here.step(id, StepName.TAX_ASSESSED).messageId();
      assertThat(here.view(id).taxFen()).isPositive();
      post(address.resolve("/sim/tax-payments"), "{\"messageId\":\"" + assessment + "\"}");
      here.workUntil(id, TransferView.State.DONE);

      String entry = here.step(id, StepName.ENTRY).messageId();
      assertThat(get(address.resolve("/sim/register")).lines())
          .filteredOn(line -> line.contains("\"" + entry + "\""))
          .singleElement()
          .asString()
          .contains("\"" + here.step(id, StepName.ENTRY).entryNo() + "\"")
          .contains("\"" + ATransfer.UNIT + "\"");
    } finally {
      server.stop();
    }
  }

  private static void post(URI address, String body) throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  private static String get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
