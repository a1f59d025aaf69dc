package org.fachui.proof.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.fachui.proof.guomi.Guomi;

/** What a tree is made with. Both functions give 32 bytes. */
public enum HashFunction {
  /** FIPS 180-4. */
  SHA_256,
  /** GB/T 32905, GM/T 0004; see {@link Guomi}. */
  SM3;

  /** The hash of the bytes, without a prefix. */
  public Hash of(byte[] message) {
    return Hash.ofOwned(digest().digest(message));
  }

  /** Hash(0x00 ‖ entry): a leaf (RFC 9162, 2.1.1). */
  public Hash leaf(byte[] entry) {
    MessageDigest digest = digest();
    digest.update((byte) 0);
    return Hash.ofOwned(digest.digest(entry));
  }

  /** Hash(0x01 ‖ left ‖ right): an inner node (RFC 9162, 2.1.1). */
  public Hash node(Hash left, Hash right) {
    MessageDigest digest = digest();
    digest.update((byte) 1);
    left.update(digest);
    right.update(digest);
    return Hash.ofOwned(digest.digest());
  }

  /** The hash of two parts, one after the other. */
  public Hash of(byte[] first, byte[] second) {
    MessageDigest digest = digest();
    digest.update(first);
    return Hash.ofOwned(digest.digest(second));
  }

  private MessageDigest digest() {
    try {
      return switch (this) {
        case SHA_256 -> MessageDigest.getInstance("SHA-256");
        case SM3 -> MessageDigest.getInstance(Guomi.SM3, Guomi.provider());
      };
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
