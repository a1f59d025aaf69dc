package org.fachui.proof.bidlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.signing.Profile;
import org.junit.jupiter.api.Test;

/**
 * Compares the committed examples with those that the generator makes now. After a wanted change,
 * write them with {@code mvn test -pl shared-kernel/proof -Dtest=SharedExamplesTest
 * -Dfachui.examples.write=true}.
 */
class SharedExamplesTest {
  private static final Path FOLDER = Path.of("src/test/resources/bidlog");

  @Test
  void theCommittedExamplesAreCurrent() throws IOException {
    assertCurrent("good.json", SharedExamples.goodLog());
    assertCurrent("edits.json", SharedExamples.edits());
    assertCurrent("sale.json", SharedExamples.sale());
    assertCurrent("sale-edits.json", SharedExamples.saleEdits());
  }

  /** The log of SM2/SM3 is written only with {@code -Dfachui.examples.guomi=true}. */
  @Test
  void theExamplesOfTheOtherProfileAreCurrent() throws IOException {
    Path file = FOLDER.resolve("guomi.json");
    if (Boolean.getBoolean("fachui.examples.guomi")) {
      Files.writeString(file, GuomiExamples.newLog());
    }
    GuomiExamples examples = new GuomiExamples(Files.readString(file));
    assertThat(examples.verified().outcome().profile()).isEqualTo(Profile.SM2_SM3);
    assertThat(examples.verified().outcome().result()).isEqualTo("SOLD");
    assertCurrent("guomi-edits.json", examples.edits());
  }

  @Test
  void theExamplesShowEveryFindingAndStaySmall() {
    String edits = SharedExamples.edits();
    assertThat(edits.length() + SharedExamples.goodLog().length()).isLessThan(200_000);
    assertThat(CanonicalJson.parseObject(edits).members()).containsKey("receipts");
    Arrays.stream(FindingCode.values())
        .filter(code -> code != FindingCode.NOT_CLOSED)
        .forEach(code -> assertThat(edits).contains("\"code\":\"" + code + "\""));
  }

  private static void assertCurrent(String name, String made) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("fachui.examples.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, made);
    }
    assertThat(Files.readString(file)).isEqualTo(made);
  }
}
