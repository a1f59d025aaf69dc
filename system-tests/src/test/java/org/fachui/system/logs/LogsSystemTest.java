package org.fachui.system.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Runs after the other tests of the stack, over what all of them made the servers write. */
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogsSystemTest {
  /** Resident identity numbers, mobile numbers, cards. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9])([0-9]{17}[0-9X]|1[3-9][0-9]{9}|62[0-9]{14,17})(?![0-9])");

  private SystemStack system;
  private List<String> names;
  private List<String> services;

  @BeforeAll
  void read() throws IOException {
    system = SystemStack.running();
    names = new ArrayList<>();
    for (JsonNode person : Json.parse(system.site().ask(Request.get("/personas")).text())) {
      names.add(person.path("name").asText());
    }
    assertThat(names).contains("李明").hasSizeGreaterThan(5);
    services = lines("payara.log");
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(system.stack().logs().resolve(name));
  }

  private List<String> personal(List<String> lines) {
    return lines.stream()
        .filter(line -> NUMBER.matcher(line).find() || names.stream().anyMatch(line::contains))
        .toList();
  }

  @Test
  void everyRecordOfOursIsAnObjectOfJsonWithItsTimeLevelAndLogger() throws IOException {
    List<String> ours = services.stream().filter(line -> line.contains("org.fachui")).toList();
    assertThat(ours).isNotEmpty();
    for (String line : ours) {
      JsonNode record = Json.parse(line);
      assertThat(record.path("Timestamp").asText()).as(line).matches("[0-9-]{10}T[0-9:.]{12}.*");
      assertThat(record.path("Level").asText()).as(line).isNotEmpty();
      assertThat(record.path("LoggerName").asText()).as(line).isNotEmpty();
      assertThat(record.path("LogMessage").asText() + record.path("Throwable"))
          .as(line)
          .isNotEmpty();
    }
  }

  @Test
  void noLogHasAPersonsNameOrNumber() throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.list(system.stack().logs())) {
      logs = files.toList();
    }
    assertThat(logs).hasSizeGreaterThan(4);
    for (Path log : logs) {
      assertThat(personal(Files.readAllLines(log))).as(log.getFileName().toString()).isEmpty();
    }
  }

  @Test
  void aNameOrANumberWouldBeFound() {
    for (String said :
        List.of(
            "李明 enrolled", "of 339900196001010013:", "call 13800138000", "to 6217000000000001")) {
      assertThat(personal(List.of("{\"LogMessage\":\"" + said + "\"}"))).as(said).hasSize(1);
    }
    assertThat(personal(List.of("\"TimeMillis\":\"1795487179655\" 95000000000000000034")))
        .isEmpty();
  }
}
