package org.fachui.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricsReadersTest {
  private static final String KEY = "a key of twenty-five chars";

  private final MetricsReaders readers = new MetricsReaders(Optional.of(KEY));

  @Test
  void theKeyLetsACollectorInAndNothingElseDoes() {
    assertThat(readers.refusal(KEY, Optional.empty())).isEmpty();
    assertThat(status(readers, KEY + "x", Optional.empty())).isEqualTo(401);
    assertThat(status(readers, "", Optional.empty())).isEqualTo(401);
    assertThat(status(readers, null, Optional.empty())).isEqualTo(401);
  }

  @Test
  void withoutAProperKeyNobodyHasIt() {
    assertThat(status(new MetricsReaders(Optional.empty()), "", Optional.empty())).isEqualTo(401);
    assertThat(status(new MetricsReaders(Optional.of("")), "", Optional.empty())).isEqualTo(401);
    assertThat(status(new MetricsReaders(Optional.of("short")), "short", Optional.empty()))
        .isEqualTo(401);
  }

  @Test
  void peopleNeedARoleThatWatchesThePlatform() {
    for (String role : Roles.ALL) {
      var person = Optional.of(new CurrentUser("x", "某", "X", Set.of(role), null));
      if (Roles.ALL_COURTS.contains(role)) {
        assertThat(readers.refusal(null, person)).as(role).isEmpty();
      } else {
        assertThat(status(readers, null, person)).as(role).isEqualTo(403);
      }
    }
  }

  private static int status(
      MetricsReaders readers, @Nullable String key, Optional<CurrentUser> caller) {
    return readers.refusal(key, caller).orElseThrow().build().status();
  }
}
