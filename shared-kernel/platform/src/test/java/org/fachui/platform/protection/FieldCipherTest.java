package org.fachui.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String NAME = "欧阳建国";
  private static final String PURPOSE = "people.name/1";

  private final String text = ProtectionKeys.generate(RANDOM);
  private final FieldCipher cipher = new FieldCipher(ProtectionKeys.of(text), RANDOM);

  @Test
  void opensWhatItSealedAndShowsNothingOfIt() {
    byte[] sealed = cipher.seal(NAME, PURPOSE);

    assertThat(cipher.open(sealed, PURPOSE)).isEqualTo(NAME);
    assertThat(new String(sealed, UTF_8)).doesNotContain("欧阳").doesNotContain("建国");
    assertThat(cipher.seal(NAME, PURPOSE)).as("each time another nonce").isNotEqualTo(sealed);
    assertThat(cipher.open(cipher.seal("", PURPOSE), PURPOSE)).isEmpty();
  }

  @Test
  void noBitOfASealedFieldCanBeChanged() {
    byte[] sealed = cipher.seal(NAME, PURPOSE);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> cipher.open(changed, PURPOSE))
          .as("bit %d", bit)
          .isInstanceOf(ProtectionFailure.class)
          .hasMessageNotContaining(NAME);
    }
    assertThatThrownBy(() -> cipher.open(new byte[3], PURPOSE))
        .isInstanceOf(ProtectionFailure.class);
  }

  @Test
  void aFieldOpensOnlyWhereItWasSealedFor() {
    byte[] sealed = cipher.seal(NAME, PURPOSE);
    assertThatThrownBy(() -> cipher.open(sealed, "people.name/2"))
        .isInstanceOf(ProtectionFailure.class);
  }

  @Test
  void aNewKeySealsAndTheOldOneStillOpens() {
    byte[] old = cipher.seal(NAME, PURPOSE);
    var rotated =
        new FieldCipher(ProtectionKeys.of(text + ProtectionKeys.fieldLine(RANDOM)), RANDOM);
    byte[] fresh = rotated.seal(NAME, PURPOSE);

    assertThat(rotated.open(old, PURPOSE)).isEqualTo(NAME);
    assertThat(rotated.open(fresh, PURPOSE)).isEqualTo(NAME);
    assertThatThrownBy(() -> cipher.open(fresh, PURPOSE))
        .isInstanceOf(ProtectionFailure.class)
        .hasMessageContaining("is not among the keys");
    assertThat(rotated.lookup("resident-id", "1")).isEqualTo(cipher.lookup("resident-id", "1"));
  }

  @Test
  void aKeyedHashTellsKindsAndKeysApart() {
    var other = new FieldCipher(ProtectionKeys.of(ProtectionKeys.generate(RANDOM)), RANDOM);
    byte[] hash = cipher.lookup("resident-id", "11010519491231002X");

    assertThat(hash).hasSize(32);
    assertThat(cipher.lookup("resident-id", "11010519491231002X")).isEqualTo(hash);
    assertThat(cipher.lookup("phone", "11010519491231002X")).isNotEqualTo(hash);
    assertThat(cipher.lookup("resident-i", "d\00011010519491231002X")).isNotEqualTo(hash);
    assertThat(other.lookup("resident-id", "11010519491231002X")).isNotEqualTo(hash);
  }

  @Test
  void aTextThatIsNotOneOfKeysIsRefusedWithoutBeingRepeated() {
    String key = text.lines().filter(line -> line.startsWith("field")).findFirst().orElseThrow();
    String secret = key.substring(key.lastIndexOf(' ') + 1);
    for (String wrong :
        List.of(
            "",
            key,
            text + key + "\n",
            text + "lookup " + secret + "\n",
            text.replace("field ", "fields "),
            text.replaceFirst("field [0-9a-f]{16}", "field 12"),
            text.replaceFirst("lookup .*", "lookup AAAA"),
            text.replaceFirst("lookup .*", "lookup ???"))) {
      assertThatThrownBy(() -> ProtectionKeys.of(wrong))
          .as(wrong)
          .isInstanceOf(ProtectionFailure.class)
          .hasMessageNotContaining(secret);
    }
    assertThat(ProtectionKeys.of(text).toString()).doesNotContain(secret);
  }

  @Test
  void whoeverStartsFirstMakesTheKeysAndAllHaveTheSame(@TempDir Path folder) throws Exception {
    Callable<byte[]> start =
        () ->
            new FieldCipher(KeyFile.in(folder, new SecureRandom()), new SecureRandom())
                .lookup("kind", "value");
    try (ExecutorService services = Executors.newFixedThreadPool(8)) {
      List<Future<byte[]>> hashes =
          services.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList());
      byte[] first = hashes.getFirst().get();
      for (Future<byte[]> hash : hashes) {
        assertThat(hash.get()).isEqualTo(first);
      }
    }
    Path file = folder.resolve(KeyFile.NAME);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aBrokenFileIsNeverReplaced(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve(KeyFile.NAME), "half of a key");
    assertThatThrownBy(() -> KeyFile.in(folder, RANDOM)).isInstanceOf(ProtectionFailure.class);
    assertThat(Files.readString(file)).isEqualTo("half of a key");
    assertThatThrownBy(() -> KeyFile.in(folder.resolve("nowhere"), RANDOM))
        .isInstanceOf(ProtectionFailure.class);
  }
}
