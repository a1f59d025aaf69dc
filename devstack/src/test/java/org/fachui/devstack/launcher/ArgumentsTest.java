package org.fachui.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static final Path HOME = Path.of("/srv/fachui");

  @Test
  void aBareUpUsesPort8080AndTheFolderOfTheWorkingCopy() {
    Arguments up = read("up");

    assertThat(up.port()).isEqualTo(8080);
    assertThat(up.data()).isEqualTo(HOME.resolve(".fachui"));
    assertThat(up.robots()).isTrue();
    assertThat(up.fresh()).isFalse();
  }

  @Test
  void readsEveryOptionOfUp() {
    Arguments up = read("up", "--port", "9000", "--data", "/var/x", "--fresh", "--no-robots");

    assertThat(up.port()).isEqualTo(9000);
    assertThat(up.data()).isEqualTo(Path.of("/var/x"));
    assertThat(up.fresh()).isTrue();
    assertThat(up.robots()).isFalse();
  }

  @Test
  void readsTheDefectThatATestRunIsToFind() {
    assertThat(read("test", "--sabotage", "skip-seq").sabotage()).contains("skip-seq");
    assertThat(read("test").sabotage()).isEmpty();
  }

  @Test
  void readsHowToRestore() {
    Arguments all = read("restore", "one.zip", "--replace");
    assertThat(all.words()).containsExactly("one.zip");
    assertThat(all.replace()).isTrue();
    assertThat(all.onlyPostgres()).isFalse();
    assertThat(read("restore", "--only-postgres", "one.zip").onlyPostgres()).isTrue();
  }

  @Test
  void leavesABenchmarksOwnOptionsAlone() {
    assertThat(read("bench", "bids", "--json", "out.json", "--clients", "8").words())
        .containsExactly("bids", "--json", "out.json", "--clients", "8");
  }

  @Test
  void leavesTheDemosOwnOptionsAlone() {
    assertThat(read("demo", "--payees", "170000", "--sabotage", "drop-line").words())
        .containsExactly("--payees", "170000", "--sabotage", "drop-line");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> read("up", "--prot", "1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--prot");
    assertThatThrownBy(() -> read("up", "--port"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("needs a value");
    assertThatThrownBy(() -> read("up", "--port", "80"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1024");
    assertThatThrownBy(() -> read("up", "--port", "65529")).isInstanceOf(Refusal.class);
  }

  private static Arguments read(String... line) {
    return Arguments.read(HOME, List.of(line));
  }
}
