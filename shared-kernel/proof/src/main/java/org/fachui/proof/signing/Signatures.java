package org.fachui.proof.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.fachui.proof.guomi.Guomi;

/**
 * Signs and verifies; signatures and keys travel as base64 with padding. An SM2 signature is over
 * the default identity {@code 1234567812345678} (GM/T 0009) and is the DER of r and s.
 */
public final class Signatures {
  /** SubjectPublicKeyInfo of a point on sm2p256v1, uncompressed, up to the point itself. */
  private static final byte[] SM2_POINT_FOLLOWS =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a811ccf5501822d03420004");

  private static final int SM2_INFO_BYTES = SM2_POINT_FOLLOWS.length + 64;

  private Signatures() {}

  static byte[] sign(Profile profile, PrivateKey key, byte[] message) {
    try {
      Signature signature = signature(profile);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(profile.algorithm() + " is not available", broken);
    }
  }

  /**
   * Whether the signature is the key's own over the message.
   *
   * @throws Guomi.Missing if the profile needs it
   */
  public static boolean verify(Profile profile, PublicKey key, byte[] message, String signature) {
    Optional<byte[]> bytes = base64(signature);
    if (bytes.isEmpty()) {
      return false;
    }
    try {
      Signature verifier = signature(profile);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(bytes.get());
    } catch (SignatureException notASignature) {
      return false;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(profile.algorithm() + " is not available", broken);
    }
  }

  private static Signature signature(Profile profile) throws GeneralSecurityException {
    return switch (profile) {
      case ED25519_SHA256 -> Signature.getInstance(profile.algorithm());
      case SM2_SM3 -> Signature.getInstance(Guomi.SM2, Guomi.provider());
    };
  }

  static KeyFactory keys(Profile profile) throws GeneralSecurityException {
    return switch (profile) {
      case ED25519_SHA256 -> KeyFactory.getInstance(profile.algorithm());
      case SM2_SM3 -> KeyFactory.getInstance("EC", Guomi.provider());
    };
  }

  /** The key in a base64 SubjectPublicKeyInfo; empty if it is not a key of this profile. */
  static Optional<PublicKey> publicKey(Profile profile, String base64) {
    return base64(base64).flatMap(info -> publicKey(profile, info));
  }

  private static Optional<PublicKey> publicKey(Profile profile, byte[] info) {
    if (profile == Profile.SM2_SM3 && !isSm2(info)) {
      return Optional.empty();
    }
    try {
      PublicKey key = keys(profile).generatePublic(new X509EncodedKeySpec(info));
      return Arrays.equals(key.getEncoded(), info) ? Optional.of(key) : Optional.empty();
    } catch (GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  private static boolean isSm2(byte[] info) {
    return info.length == SM2_INFO_BYTES
        && Arrays.equals(Arrays.copyOf(info, SM2_POINT_FOLLOWS.length), SM2_POINT_FOLLOWS);
  }

  /** The key of a point on sm2p256v1, x and y. */
  static PublicKey sm2(byte[] point) throws GeneralSecurityException {
    byte[] info = Arrays.copyOf(SM2_POINT_FOLLOWS, SM2_INFO_BYTES);
    System.arraycopy(point, 0, info, SM2_POINT_FOLLOWS.length, point.length);
    return keys(Profile.SM2_SM3).generatePublic(new X509EncodedKeySpec(info));
  }

  /** Decodes base64 in its canonical spelling; empty for any other, also for stray final bits. */
  static Optional<byte[]> base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
