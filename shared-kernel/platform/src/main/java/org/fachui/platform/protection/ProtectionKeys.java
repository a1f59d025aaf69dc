package org.fachui.platform.protection;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one installation. Their text has one line a key: {@code field ID KEY} for AES-256, of
 * which the last one seals and all of them open, and {@code lookup KEY} for the keyed hash, which
 * cannot change without hashing everything again.
 */
public final class ProtectionKeys {
  static final int ID_BYTES = 8;
  private static final int KEY_BYTES = 32;
  private static final String NOTE =
      """
      # Keys of protected fields: without them nothing of these can be read. Part of every backup.
      # A new key for sealing: add one more line 'field ID KEY' below the last one.
      """;

  /** A key for fields. */
  record FieldKey(String id, SecretKey key) {
    FieldKey {
      if (!id.matches("[0-9a-f]{16}")) {
        throw new ProtectionFailure("not the id of a key: 16 hexadecimal digits are wanted");
      }
    }

    byte[] idBytes() {
      return HexFormat.of().parseHex(id);
    }
  }

  private final List<FieldKey> fields;
  private final SecretKey lookup;

  private ProtectionKeys(List<FieldKey> fields, SecretKey lookup) {
    this.fields = List.copyOf(fields);
    this.lookup = lookup;
  }

  /** The text of new keys. */
  public static String generate(SecureRandom randomness) {
    return NOTE + fieldLine(randomness) + "lookup " + random(randomness, KEY_BYTES) + "\n";
  }

  /** One more line for a text of keys: from then on this key seals. */
  public static String fieldLine(SecureRandom randomness) {
    byte[] id = new byte[ID_BYTES];
    randomness.nextBytes(id);
    return "field " + HexFormat.of().formatHex(id) + " " + random(randomness, KEY_BYTES) + "\n";
  }

  private static String random(SecureRandom randomness, int bytes) {
    byte[] key = new byte[bytes];
    randomness.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /**
   * Reads keys.
   *
   * @throws ProtectionFailure if the text is not one of keys; the message does not repeat it
   */
  public static ProtectionKeys of(String text) {
    List<FieldKey> fields = new ArrayList<>();
    SecretKey lookup = null;
    for (String line : text.lines().filter(ProtectionKeys::isKey).toList()) {
      List<String> words = List.of(line.strip().split(" +", -1));
      if (words.getFirst().equals("field") && words.size() == 3) {
        fields.add(new FieldKey(words.get(1), key(words.get(2), "AES")));
      } else if (words.getFirst().equals("lookup") && words.size() == 2 && lookup == null) {
        lookup = key(words.get(1), "HmacSHA256");
      } else {
        throw new ProtectionFailure("a line of the keys is neither 'field' nor the one 'lookup'");
      }
    }
    if (fields.isEmpty() || lookup == null) {
      throw new ProtectionFailure("the keys lack a field key or the lookup key");
    }
    if (fields.stream().map(FieldKey::id).distinct().count() != fields.size()) {
      throw new ProtectionFailure("two keys have the same id");
    }
    return new ProtectionKeys(fields, lookup);
  }

  private static boolean isKey(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static SecretKey key(String base64, String algorithm) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      if (key.length == KEY_BYTES) {
        return new SecretKeySpec(key, algorithm);
      }
    } catch (IllegalArgumentException notBase64) {
      throw new ProtectionFailure("a key is not in base64", notBase64);
    }
    throw new ProtectionFailure("a key has not 256 bits");
  }

  /** The key that seals. */
  FieldKey sealing() {
    return fields.getLast();
  }

  /** The key of that id. */
  @Nullable FieldKey find(String id) {
    return fields.stream().filter(key -> key.id().equals(id)).findFirst().orElse(null);
  }

  SecretKey lookup() {
    return lookup;
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "ProtectionKeys[" + fields.size() + " field keys]";
  }
}
