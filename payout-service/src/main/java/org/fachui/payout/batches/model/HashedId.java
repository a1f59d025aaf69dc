package org.fachui.payout.batches.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Names of at most 35 characters, as ISO 20022 wants its ids (Max35Text): base32 (RFC 4648) of a
 * SHA-256, cut. 175 bits remain. The SQL function {@code payout_id} computes the same.
 */
final class HashedId {
  static final int LENGTH = 35;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private HashedId() {}

  static String of(String named) {
    byte[] digest = sha256(named.getBytes(UTF_8));
    StringBuilder id = new StringBuilder(LENGTH);
    int buffer = 0;
    int held = 0;
    for (int next = 0; id.length() < LENGTH; next++) {
      buffer = (buffer << Byte.SIZE | Byte.toUnsignedInt(digest[next])) & 0xFFFF;
      held += Byte.SIZE;
      while (held >= BITS && id.length() < LENGTH) {
        held -= BITS;
        id.append(ALPHABET.charAt(buffer >>> held & 31));
      }
    }
    return id.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
