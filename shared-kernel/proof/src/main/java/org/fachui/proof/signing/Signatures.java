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
import java.util.Optional;

/** Signs and verifies with Ed25519; signatures and keys travel as base64 with padding. */
public final class Signatures {
  /** The only algorithm yet. */
  public static final String ALGORITHM = "Ed25519";

  private Signatures() {}

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Ed25519 is not available", broken);
    }
  }

  /** Whether the signature is the key's own over the message. */
  public static boolean verify(PublicKey key, byte[] message, String signature) {
    Optional<byte[]> bytes = base64(signature);
    if (bytes.isEmpty()) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(bytes.get());
    } catch (SignatureException notASignature) {
      return false;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Ed25519 is not available", broken);
    }
  }

  /** The key in a base64 SubjectPublicKeyInfo; empty if it is not an Ed25519 key. */
  static Optional<PublicKey> publicKey(String base64) {
    return base64(base64).flatMap(Signatures::publicKey);
  }

  private static Optional<PublicKey> publicKey(byte[] info) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(info));
      return Arrays.equals(key.getEncoded(), info) ? Optional.of(key) : Optional.empty();
    } catch (GeneralSecurityException notAKey) {
      return Optional.empty();
    }
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
