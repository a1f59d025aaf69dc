package org.fachui.proof.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hash of 32 bytes, written as 64 lower-case hexadecimal digits; SHA-256 where nothing else is
 * said.
 */
public final class Hash {
  /** Bytes in a hash. */
  public static final int SIZE = 32;

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** SHA-256 of the bytes, without a prefix. */
  public static Hash of(byte[] message) {
    return HashFunction.SHA_256.of(message);
  }

  /** SHA-256(0x00 ‖ entry): a leaf (RFC 9162, 2.1.1). */
  public static Hash leaf(byte[] entry) {
    return HashFunction.SHA_256.leaf(entry);
  }

  /** Bytes that nobody else has. */
  static Hash ofOwned(byte[] bytes) {
    return new Hash(bytes);
  }

  /**
   * Wraps 32 bytes.
   *
   * @throws IllegalArgumentException for another length
   */
  public static Hash ofBytes(byte[] bytes) {
    if (bytes.length != SIZE) {
      throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length + ".");
    }
    return new Hash(bytes.clone());
  }

  /** Whether the text is a hash as {@link #hex} writes it. */
  public static boolean isHex(String text) {
    return HEX.matcher(text).matches();
  }

  /**
   * Reads 64 lower-case hexadecimal digits.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Hash ofHex(String text) {
    if (!isHex(text)) {
      throw new IllegalArgumentException("Not 64 lower-case hexadecimal digits.");
    }
    return new Hash(HexFormat.of().parseHex(text));
  }

  /** The hashes of hexadecimal texts, in order. */
  public static List<Hash> ofHex(List<String> texts) {
    return texts.stream().map(Hash::ofHex).toList();
  }

  /** The hashes as hexadecimal texts, in order. */
  public static List<String> hex(List<Hash> hashes) {
    return hashes.stream().map(Hash::hex).toList();
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  void update(MessageDigest digest) {
    digest.update(bytes);
  }

  void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, SIZE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
