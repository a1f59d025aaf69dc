package org.fachui.simulators.bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fachui.simulators.bureau.application.Refusal;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.bureau.register.State;
import org.fachui.simulators.wire.GateReason;
import org.fachui.simulators.wire.Reason;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ProblemTest {
  private static Object contract(String... path) throws IOException {
    try (Reader in = Files.newBufferedReader(Path.of("../registry-adapter/api/bureau.yaml"))) {
      Object at = new Yaml().load(in);
      for (String step : path) {
        at =
            at instanceof List<?> list
                ? list.get(Integer.parseInt(step))
                : Objects.requireNonNull(((Map<?, ?>) at).get(step));
      }
      return at;
    }
  }

  private static List<String> words(String... path) throws IOException {
    return ((List<?>) contract(path)).stream().map(Object::toString).toList();
  }

  private static Stream<Reason> reasons() {
    return Stream.concat(
        Arrays.<Reason>stream(Problem.values()), Arrays.<Reason>stream(GateReason.values()));
  }

  @Test
  void theReasonsAreThoseOfTheContract() throws IOException {
    assertThat(words("components", "schemas", "Problem", "properties", "reason", "enum"))
        .containsExactlyInAnyOrderElementsOf(reasons().map(Reason::name).toList());
  }

  @Test
  void theTableNamesEachReasonWithItsStatus() throws IOException {
    String text = contract("info", "description").toString();
    for (Reason reason : reasons().toList()) {
      assertThat(
              text.lines()
                  .anyMatch(
                      line ->
                          line.startsWith("| " + reason.status() + " |")
                              && line.contains(reason.name())))
          .as(reason.name())
          .isTrue();
    }
  }

  @Test
  void bureausStatesAndKindsAreThoseOfTheContract() throws IOException {
    assertThat(words("servers", "0", "variables", "bureau", "enum"))
        .isEqualTo(Arrays.stream(Bureau.values()).map(Bureau::word).toList());
    assertThat(words("components", "schemas", "State", "enum"))
        .isEqualTo(Arrays.stream(State.values()).map(Enum::name).toList());
    for (String kind : words("components", "schemas", "Message", "properties", "kind", "enum")) {
      assertThat(Arrays.stream(Bureau.values()).anyMatch(bureau -> bureau.takes(kind))).isTrue();
    }
    for (String kind : words("components", "schemas", "Query", "properties", "kind", "enum")) {
      assertThat(Arrays.stream(Bureau.values()).anyMatch(bureau -> bureau.answers(kind))).isTrue();
    }
  }

  @Test
  void everyRefusalHasItsReason() {
    for (Refusal refusal : Refusal.values()) {
      assertThat(Problem.of(refusal).name()).isEqualTo(refusal.name());
    }
  }
}
