package org.fachui.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.payout.VerifyProofCommand;
import org.fachui.system.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the banks' own register says, with an honest bank and with two that are not. */
class DemoSystemTest {
  private static final String PORT = "20700";

  @TempDir Path folder;

  @Test
  void everybodyIsPaidOnceAndTheProofHolds() throws IOException {
    JsonNode figures = demo(true, "--payees", "600", "--faults", "none");

    assertThat(figures.path("payees").asInt()).isEqualTo(600);
    assertThat(figures.path("paidFen").asLong()).isPositive();
    assertThat(
            List.of(
                zero(figures, "duplicates"), zero(figures, "lost"), zero(figures, "residualFen")))
        .containsOnly(0L);
    String[] file = {folder.resolve("proof.json").toString()};
    assertThat(VerifyProofCommand.run(file, OutputStream.nullOutputStream())).isZero();
  }

  @Test
  void aBankThatBooksTwiceIsFound() throws IOException {
    JsonNode figures = demo(false, "--payees", "300", "--sabotage", "double-send");

    assertThat(zero(figures, "duplicates")).isPositive();
    assertThat(zero(figures, "lost")).isZero();
  }

  @Test
  void aBankThatDropsALineIsFound() throws IOException {
    JsonNode figures = demo(false, "--payees", "300", "--sabotage", "drop-line");

    assertThat(zero(figures, "lost")).isPositive();
    assertThat(zero(figures, "duplicates")).isZero();
  }

  private static long zero(JsonNode figures, String name) {
    return figures.required(name).asLong();
  }

  private JsonNode demo(boolean clean, String... options) throws IOException {
    Path json = folder.resolve("figures.json");
    var words = new ArrayList<>(List.of(options));
    words.addAll(
        List.of(
            "--port",
            PORT,
            "--json",
            json.toString(),
            "--proof",
            folder.resolve("proof.json").toString()));
    assertThat(Demo.run(words)).isEqualTo(clean);
    return Json.parse(Files.readString(json));
  }
}
