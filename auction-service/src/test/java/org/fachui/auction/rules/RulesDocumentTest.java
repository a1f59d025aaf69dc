package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** docs/rules.md is what the rule sets say; {@code -Dfachui.write=true} writes it anew. */
class RulesDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/rules.md");

  @Test
  void theDocumentSaysWhatTheRulesSay() throws IOException {
    String text = text();
    if (Boolean.getBoolean("fachui.write")) {
      Files.writeString(DOCUMENT, text);
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(text);
  }

  private static String text() {
    return """
        # The rules of auctions

        Generated from the rule sets; the running service lists the same at `GET /auction/api/rules`. A lot keeps \
        the set under which its notice was published. A drill has the same rules with compressed times. Cases with \
        their outcomes: [conformance](conformance/README.md).

        """
        + RuleSets.ALL.stream().map(RulesDocumentTest::set).collect(Collectors.joining("\n"));
  }

  private static String set(RuleSet set) {
    String rules = set.rules().stream().map(RulesDocumentTest::row).collect(Collectors.joining());
    return "## %s%n%nIn force from %s%s. SHA-256 `%s`.%n%n| rule | article | says | figures |%n|---|---|---|---|%n%s"
        .formatted(
            set.id(), set.validFrom(), set.drill() ? ", a drill" : "", RuleSetHash.of(set), rules);
  }

  private static String row(Rule rule) {
    String figures =
        rule.parameters().asMap().entrySet().stream()
            .map(figure -> "`" + figure.getKey() + "` " + figure.getValue())
            .collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s |%n"
        .formatted(rule.id(), rule.citation().text(), rule.summary(), figures);
  }
}
