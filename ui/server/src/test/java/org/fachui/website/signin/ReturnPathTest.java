package org.fachui.website.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fachui.platform.problems.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/lots/1", "/lots?q=a%20b&x=//y", "/a//b", "/#x"})
  void takesPathsOfThisSite(String path) {
    assertThat(ReturnPath.parse(path).value()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lots",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/a\r\nSet-Cookie: x=y",
        "/a\\b",
        " /",
        "/我"
      })
  void refusesEverythingElse(String path) {
    assertThatThrownBy(() -> ReturnPath.parse(path)).isInstanceOf(ProblemException.class);
  }
}
