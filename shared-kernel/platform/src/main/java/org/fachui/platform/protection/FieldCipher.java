package org.fachui.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and opens fields with AES-256-GCM. A sealed field is: one byte for the format, eight for
 * the key's id, twelve for the nonce, then the ciphertext with its tag of 16. What it was sealed
 * for stands outside and has to be said again to open it. Safe for use by many threads.
 */
public final class FieldCipher {
  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = 1 + ProtectionKeys.ID_BYTES + NONCE_BYTES;

  private final ProtectionKeys keys;
  private final SecureRandom randomness;

  /** Over these keys. */
  public FieldCipher(ProtectionKeys keys, SecureRandom randomness) {
    this.keys = keys;
    this.randomness = randomness;
  }

  /**
   * Seals a text.
   *
   * @param purpose where it is kept, such as {@code enrolments.particulars/} and the row's id
   */
  public byte[] seal(String text, String purpose) {
    return seal(text.getBytes(UTF_8), purpose);
  }

  /** Seals bytes; see {@link #seal(String, String)}. */
  public byte[] seal(byte[] plain, String purpose) {
    ProtectionKeys.FieldKey key = keys.sealing();
    byte[] nonce = new byte[NONCE_BYTES];
    randomness.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose);
      byte[] sealed = cipher.doFinal(plain);
      return ByteBuffer.allocate(HEAD_BYTES + sealed.length)
          .put(FORMAT)
          .put(key.idBytes())
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException failed) {
      throw new ProtectionFailure("a field cannot be sealed", failed);
    }
  }

  /**
   * Opens a sealed text.
   *
   * @param purpose as it was sealed for
   * @throws ProtectionFailure if it was changed, was sealed for something else, or its key is gone
   */
  public String open(byte[] sealed, String purpose) {
    return new String(openBytes(sealed, purpose), UTF_8);
  }

  /** Opens sealed bytes; see {@link #open(byte[], String)}. */
  public byte[] openBytes(byte[] sealed, String purpose) {
    if (sealed.length < HEAD_BYTES + TAG_BITS / 8 || sealed[0] != FORMAT) {
      throw new ProtectionFailure("this is no sealed field");
    }
    String id = HexFormat.of().formatHex(sealed, 1, 1 + ProtectionKeys.ID_BYTES);
    ProtectionKeys.FieldKey key = keys.find(id);
    if (key == null) {
      throw new ProtectionFailure("the key " + id + " of a field is not among the keys");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 1 + ProtectionKeys.ID_BYTES, nonce, 0, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, purpose);
      return cipher.doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
    } catch (GeneralSecurityException changed) {
      throw new ProtectionFailure("a field was changed or was sealed for something else", changed);
    }
  }

  private static Cipher cipher(int mode, ProtectionKeys.FieldKey key, byte[] nonce, String purpose)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(UTF_8));
    return cipher;
  }

  /**
   * 32 bytes by which a value can be found again without being stored: the same for the same value
   * and kind, and not to be guessed at without the key.
   *
   * @param kind of value, such as {@code resident-id}; two kinds never meet
   */
  public byte[] lookup(String kind, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.lookup());
      mac.update(kind.getBytes(UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new ProtectionFailure("a keyed hash cannot be made", impossible);
    }
  }
}
