package org.fachui.simulators.bank.web;

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
import org.fachui.simulators.bank.application.Refusal;
import org.fachui.simulators.bank.register.Banks;
import org.fachui.simulators.wire.GateReason;
import org.fachui.simulators.wire.Reason;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ProblemTest {
  private static Object contract(String... path) throws IOException {
    try (Reader in = Files.newBufferedReader(Path.of("../payout-service/api/bank.yaml"))) {
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

  private static Stream<Reason> reasons() {
    return Stream.concat(
        Arrays.<Reason>stream(Problem.values()), Arrays.<Reason>stream(GateReason.values()));
  }

  @Test
  void theReasonsAreThoseOfTheContract() throws IOException {
    Object reasons = contract("components", "schemas", "Problem", "properties", "reason", "enum");
    assertThat(((List<?>) reasons).stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(reasons().map(Reason::name).toList());
  }

  @Test
  void theTableNamesEachReasonWithItsStatus() throws IOException {
    String text = contract("info", "description").toString();
    for (Reason problem : reasons().toList()) {
      assertThat(
              text.lines()
                  .anyMatch(
                      line ->
                          line.startsWith("| " + problem.status() + " |")
                              && line.contains(problem.name())))
          .as(problem.name())
          .isTrue();
    }
  }

  @Test
  void theBanksAreThoseOfTheContract() throws IOException {
    assertThat(contract("servers", "0", "variables", "bank", "enum")).isEqualTo(Banks.ALL);
  }

  @Test
  void everyRefusalHasItsReason() {
    for (Refusal refusal : Refusal.values()) {
      assertThat(Problem.of(refusal).name()).isEqualTo(refusal.name());
    }
  }
}
