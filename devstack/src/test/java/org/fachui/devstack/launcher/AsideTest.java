package org.fachui.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsideTest {
  private static final Totals GOOD = new Totals("ui", 3, 0, 0, 0, List.of());

  private final List<String> said = new ArrayList<>();

  @Test
  void saysItsLinesInItsTurnAndBringsItsTotals() {
    Aside aside =
        Aside.start(
            "ui",
            lines -> {
              lines.accept("3 passed");
              return List.of(GOOD);
            });

    assertThat(aside.join(said::add)).containsExactly(GOOD);
    assertThat(said).containsExactly("3 passed");
  }

  @Test
  void aPartThatBreaksOffHasFailed() {
    Aside aside =
        Aside.start(
            "browser",
            lines -> {
              lines.accept("1 passed");
              throw new IllegalStateException("no such page");
            });

    assertThat(aside.join(said::add)).singleElement().matches(Totals::failed);
    assertThat(said).first().isEqualTo("1 passed");
    assertThat(said).last().asString().contains("browser", "no such page");
  }
}
