package org.fachui.devstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonasTest {
  private final Personas personas = Personas.ofTheDrill();

  @Test
  void everyRoleHasSomebody() {
    Set<String> roles =
        personas.listed().stream().flatMap(p -> p.roles().stream()).collect(Collectors.toSet());

    assertThat(roles)
        .containsExactlyInAnyOrder(
            "bidder",
            "clerk",
            "judge",
            "finance",
            "approver",
            "bureau",
            "supervisor",
            "auditor",
            "admin");
  }

  @Test
  void twoCourtsHaveTheirOwnPeople() {
    assertThat(idsAt("浙0106")).containsExactlyInAnyOrder("chen", "zhao", "qian", "sun");
    assertThat(idsAt("川0105")).containsExactlyInAnyOrder("chen2", "zhao2", "qian2", "sun2");
  }

  @Test
  void robotsAreKnownButNotShown() {
    assertThat(personas.find("bidder-001")).isPresent();
    assertThat(personas.find("bidder-500")).isPresent();
    assertThat(personas.find("bidder-501")).isEmpty();
    assertThat(personas.json()).doesNotContain("bidder-0");
  }

  private List<String> idsAt(String court) {
    return personas.listed().stream()
        .filter(persona -> court.equals(persona.court()))
        .map(Persona::id)
        .toList();
  }
}
