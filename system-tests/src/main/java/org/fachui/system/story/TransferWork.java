package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fachui.system.client.Api;
import org.fachui.system.client.Pause;
import org.fachui.system.http.Json;

/** The buyer's way through the bureaus, followed on the tracker. */
final class TransferWork {
  private static final Duration OPENED_WITHIN = Duration.ofSeconds(90);
  private static final Duration DONE_WITHIN = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(400);

  private final Api api;
  private final LandBureau bureaus;
  private final Consumer<String> say;
  private final Set<String> paid = new HashSet<>();
  private String lastShown = "";

  TransferWork(Api api, LandBureau bureaus, Consumer<String> say) {
    this.api = api;
    this.bureaus = bureaus;
    this.say = say;
  }

  /** The application opens by itself; the buyer confirms it once. */
  String open(Applicant buyer, UUID lot) throws IOException {
    String id =
        Awaiting.until(
                OPENED_WITHIN,
                "the transfer",
                () -> ofLot(buyer, lot),
                Optional<JsonNode>::isPresent)
            .orElseThrow()
            .path("transferId")
            .asText();
    api.post(
        buyer.subject(),
        "/registry/api/transfers/" + id + "/confirmation",
        Json.object(),
        200,
        201);
    return id;
  }

  private Optional<JsonNode> ofLot(Applicant buyer, UUID lot) throws IOException {
    for (JsonNode one : api.get(buyer.subject(), "/registry/api/my/transfers").path("transfers")) {
      if (one.path("lotId").asText().equals(lot.toString())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Follows it to its end, paying the taxes when they are assessed; what was seen last. */
  JsonNode follow(Applicant buyer, String transferId) throws IOException {
    long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
    while (true) {
      JsonNode transfer = api.get(buyer.subject(), "/registry/api/transfers/" + transferId);
      show(transfer);
      payTaxes(transfer);
      if (isOver(transfer) || System.nanoTime() > deadline) {
        return transfer;
      }
      Pause.REAL.of(LOOK);
    }
  }

  private void payTaxes(JsonNode transfer) throws IOException {
    for (JsonNode step : transfer.path("steps")) {
      String id = step.path("messageId").asText();
      if (step.path("step").asText().equals("TAX_ASSESSED")
          && step.path("state").asText().equals("ENTERED")
          && paid.add(id)) {
        bureaus.payTax(id);
      }
    }
  }

  private static boolean isOver(JsonNode transfer) {
    for (JsonNode step : transfer.path("steps")) {
      String state = step.path("state").asText();
      if (!Set.of("ENTERED", "REJECTED", "FAILED", "MANUAL").contains(state)) {
        return false;
      }
    }
    return true;
  }

  private void show(JsonNode transfer) {
    StringBuilder shown = new StringBuilder("   ");
    for (JsonNode step : transfer.path("steps")) {
      shown.append(' ').append(step.path("step").asText()).append('=');
      shown.append(step.path("state").asText());
    }
    if (!shown.toString().equals(lastShown)) {
      lastShown = shown.toString();
      say.accept(lastShown);
    }
  }

  /** Whether the platform says that the buyer stands in the land register. */
  static boolean saysEntered(JsonNode transfer) {
    for (JsonNode step : transfer.path("steps")) {
      if (step.path("step").asText().equals("ENTRY")) {
        return step.path("state").asText().equals("ENTERED");
      }
    }
    return false;
  }
}
