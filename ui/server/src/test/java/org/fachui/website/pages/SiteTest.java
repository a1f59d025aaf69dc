package org.fachui.website.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  private static final Asset INDEX = file("/index.html", "<p>");
  private static final Asset SCRIPT = file("/assets/a-1.js", "let a = 1;\n".repeat(50));
  private final Site site = new Site(Map.of("/index.html", INDEX, "/assets/a-1.js", SCRIPT));

  @Test
  void findsFilesAndFallsBackForPages() {
    assertThat(site.find("/assets/a-1.js", "*/*")).contains(SCRIPT);
    assertThat(site.find("/lots/1", "text/html,application/xhtml+xml")).contains(INDEX);
    assertThat(site.find("/signing", "text/html")).contains(INDEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/auction", "/auction/api/lots", "/health/ready", "/session", "/signin/x"})
  void neverAnswersForAService(String path) {
    assertThat(site.find(path, "text/html")).isEmpty();
  }

  @Test
  void aMissingFileOrACallByAProgramGetsNoPage() {
    assertThat(site.find("/assets/old.js", "*/*")).isEmpty();
    assertThat(site.find("/lots/1", "application/json")).isEmpty();
  }

  @Test
  void withoutABuildThereIsNoPage() {
    assertThat(new Site(Map.of()).find("/", "text/html")).isEqualTo(Optional.empty());
    assertThat(new Site(Map.of()).isBuilt()).isFalse();
  }

  @Test
  void onlyHashedFilesAreKeptForEver() {
    assertThat(SCRIPT.cacheControl()).contains("immutable");
    assertThat(INDEX.cacheControl()).isEqualTo("no-cache");
  }

  @Test
  void compressesOnlyWhatGetsSmaller() {
    assertThat(SCRIPT.bytes(true).length).isLessThan(SCRIPT.bytes(false).length);
    assertThat(INDEX.bytes(true)).isEqualTo(INDEX.bytes(false));
  }

  private static Asset file(String path, String content) {
    return Asset.of(path, content.getBytes(StandardCharsets.UTF_8));
  }
}
