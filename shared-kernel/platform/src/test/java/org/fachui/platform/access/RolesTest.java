package org.fachui.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RolesTest {
  @Test
  void theContainerKnowsEveryRole() throws IOException {
    try (InputStream in = Roles.class.getResourceAsStream("/META-INF/web-fragment.xml")) {
      assertThat(in).isNotNull();
      String fragment = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              Pattern.compile("<role-name>(.*?)</role-name>")
                  .matcher(fragment)
                  .results()
                  .map((MatchResult found) -> found.group(1))
                  .collect(Collectors.toSet()))
          .isEqualTo(Roles.ALL);
    }
  }
}
