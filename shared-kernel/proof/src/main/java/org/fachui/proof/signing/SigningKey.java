package org.fachui.proof.signing;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** A private key with its public statement. Safe for concurrent use. */
public final class SigningKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final PrivateKey privateKey;
  private final KeyStatement statement;

  private SigningKey(KeyPair pair, Instant validFrom, Instant validTo) {
    this.privateKey = pair.getPrivate();
    this.statement = KeyStatement.selfSigned(this, pair.getPublic(), validFrom, validTo);
  }

  /** A new key from the platform's randomness, valid in [from, to). */
  public static SigningKey generate(Instant validFrom, Instant validTo) {
    return new SigningKey(pairFrom(new SecureRandom()), validFrom, validTo);
  }

  /**
   * The key made from a seed of 32 bytes (RFC 8032, 5.1.5). The same seed gives the same key.
   *
   * @throws IllegalArgumentException for another length
   */
  public static SigningKey ofSeed(byte[] seed, Instant validFrom, Instant validTo) {
    if (seed.length != 32) {
      throw new IllegalArgumentException("A seed has 32 bytes.");
    }
    return new SigningKey(pairFrom(new SeedAsRandomness(seed)), validFrom, validTo);
  }

  /**
   * Reads a PKCS #8 private key in PEM; the public key is computed from it.
   *
   * @throws IllegalArgumentException if the text is not an Ed25519 private key
   */
  public static SigningKey ofPem(String pem, Instant validFrom, Instant validTo) {
    String text = pem.strip();
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw new IllegalArgumentException("Not a private key in PEM (PKCS #8).");
    }
    String body = text.substring(BEGIN.length(), text.length() - END.length());
    try {
      byte[] der = Base64.getMimeDecoder().decode(body);
      PrivateKey key =
          KeyFactory.getInstance(Signatures.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(der));
      byte[] seed =
          ((EdECPrivateKey) key)
              .getBytes()
              .orElseThrow(() -> new IllegalArgumentException("The key cannot be read."));
      return ofSeed(seed, validFrom, validTo);
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException("Not an Ed25519 private key.", notAKey);
    }
  }

  /** The private key as {@link #ofPem} reads it: a secret, for a file that only its owner reads. */
  public String toPem() {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encodedPrivateKey());
    return BEGIN + "\n" + body + "\n" + END + "\n";
  }

  private byte[] encodedPrivateKey() {
    return privateKey.getEncoded();
  }

  public String keyId() {
    return statement.keyId();
  }

  /** What is published. */
  public KeyStatement statement() {
    return statement;
  }

  /** Base64 of the signature over the message. */
  public String sign(byte[] message) {
    return Signatures.sign(privateKey, message);
  }

  @Override
  public String toString() {
    return "SigningKey[" + keyId() + "]";
  }

  private static KeyPair pairFrom(SecureRandom randomness) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(Signatures.ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, randomness);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("Ed25519 is not available", broken);
    }
  }

  /**
   * Hands the seed to the generator as its randomness: the JDK offers no other way from a private
   * Ed25519 key to its public one.
   */
  private static final class SeedAsRandomness extends SecureRandom {
    @Serial private static final long serialVersionUID = 1L;

    private final byte[] seed;

    SeedAsRandomness(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("The generator asked for " + bytes.length + " bytes.");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
