package org.fachui.proof.signing;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.fachui.proof.guomi.Guomi;

/** A private key with its public statement. Safe for concurrent use. */
public final class SigningKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final int KEY_BYTES = 32;
  private static final int POINT_BYTES = 64;
  private static final String END = "-----END PRIVATE KEY-----";

  private final Profile profile;
  private final KeyPair pair;
  private final Signer signer;
  private final KeyStatement statement;

  private SigningKey(
      Profile profile, KeyPair pair, Signer signer, Instant validFrom, Instant validTo) {
    this.profile = profile;
    this.pair = pair;
    this.signer = signer;
    this.statement = KeyStatement.selfSigned(this, pair.getPublic(), validFrom, validTo);
  }

  private SigningKey(Profile profile, KeyPair pair, Signer signer, KeyStatement statement) {
    this.profile = profile;
    this.pair = pair;
    this.signer = signer;
    this.statement = statement;
  }

  private static SigningKey of(Profile profile, KeyPair pair, Instant validFrom, Instant validTo) {
    return new SigningKey(
        profile,
        pair,
        message -> Signatures.sign(profile, pair.getPrivate(), message),
        validFrom,
        validTo);
  }

  /** A new Ed25519 key from the platform's randomness, valid in [from, to). */
  public static SigningKey generate(Instant validFrom, Instant validTo) {
    return generate(Profile.ED25519_SHA256, validFrom, validTo);
  }

  /** A new key from the platform's randomness, valid in [from, to). */
  public static SigningKey generate(Profile profile, Instant validFrom, Instant validTo) {
    KeyPair pair =
        switch (profile) {
          case ED25519_SHA256 -> pairFrom(new SecureRandom());
          case SM2_SM3 -> sm2Pair();
        };
    return of(profile, pair, validFrom, validTo);
  }

  /**
   * The key made from a seed of 32 bytes (RFC 8032, 5.1.5). The same seed gives the same key.
   *
   * @throws IllegalArgumentException for another length
   */
  public static SigningKey ofSeed(byte[] seed, Instant validFrom, Instant validTo) {
    if (seed.length != KEY_BYTES) {
      throw new IllegalArgumentException("A seed has 32 bytes.");
    }
    return of(Profile.ED25519_SHA256, pairFrom(new SeedAsRandomness(seed)), validFrom, validTo);
  }

  /**
   * Reads the PKCS #8 private key of Ed25519 in PEM; the public key is computed from it.
   *
   * @throws IllegalArgumentException if the text is not an Ed25519 private key
   */
  public static SigningKey ofPem(String pem, Instant validFrom, Instant validTo) {
    return ofPem(Profile.ED25519_SHA256, pem, validFrom, validTo);
  }

  /**
   * Reads a PKCS #8 private key in PEM. That of SM2 has its public key at its end (RFC 5915), as
   * {@link #toPem} and OpenSSL write it; that of Ed25519 needs none.
   *
   * @throws IllegalArgumentException if the text is not a private key of the profile
   */
  public static SigningKey ofPem(Profile profile, String pem, Instant validFrom, Instant validTo) {
    byte[] der = derOf(pem);
    try {
      PrivateKey key = Signatures.keys(profile).generatePrivate(new PKCS8EncodedKeySpec(der));
      return switch (profile) {
        case ED25519_SHA256 -> ofSeed(seedOf(key), validFrom, validTo);
        case SM2_SM3 -> sm2Of(key, der, validFrom, validTo);
      };
    } catch (GeneralSecurityException notAKey) {
      throw new IllegalArgumentException(
          "Not a private key of " + profile.algorithm() + ".", notAKey);
    }
  }

  private static byte[] derOf(String pem) {
    String text = pem.strip();
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw new IllegalArgumentException("Not a private key in PEM (PKCS #8).");
    }
    return Base64.getMimeDecoder()
        .decode(text.substring(BEGIN.length(), text.length() - END.length()));
  }

  private static SigningKey sm2Of(PrivateKey key, byte[] der, Instant validFrom, Instant validTo)
      throws GeneralSecurityException {
    byte[] point = Arrays.copyOfRange(der, Math.max(0, der.length - POINT_BYTES), der.length);
    KeyPair pair = new KeyPair(Signatures.sm2(point), key);
    SigningKey read = of(Profile.SM2_SM3, pair, validFrom, validTo);
    if (read.statement().fault().isPresent()) {
      throw new IllegalArgumentException("The public key at the end is not that of the private.");
    }
    return read;
  }

  private static KeyPair sm2Pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Guomi.provider());
      generator.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("SM2 is not available", broken);
    }
  }

  private static byte[] seedOf(PrivateKey key) {
    return ((EdECPrivateKey) key)
        .getBytes()
        .orElseThrow(() -> new IllegalArgumentException("The key cannot be read."));
  }

  /**
   * The same key, whose signatures another implementation makes. They are the same bytes: the
   * algorithm is deterministic.
   *
   * @throws IllegalArgumentException if they are not
   */
  public SigningKey signingWith(Signer.Maker maker) {
    byte[] info = pair.getPublic().getEncoded();
    byte[] publicKey = Arrays.copyOfRange(info, info.length - KEY_BYTES, info.length);
    Signer other = maker.of(seedOf(pair.getPrivate()), publicKey);
    if (!Arrays.equals(other.sign(publicKey), signer.sign(publicKey))) {
      throw new IllegalArgumentException("This is not Ed25519: it signs otherwise.");
    }
    return new SigningKey(profile, pair, other, statement);
  }

  /** The private key as {@link #ofPem} reads it: a secret, for a file that only its owner reads. */
  public String toPem() {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encodedPrivateKey());
    return BEGIN + "\n" + body + "\n" + END + "\n";
  }

  private byte[] encodedPrivateKey() {
    return pair.getPrivate().getEncoded();
  }

  /** The same key with a statement of this validity. */
  public SigningKey valid(Instant validFrom, Instant validTo) {
    return new SigningKey(profile, pair, signer, validFrom, validTo);
  }

  /** Of which logs it signs heads. */
  public Profile profile() {
    return profile;
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
    return Base64.getEncoder().encodeToString(signer.sign(message));
  }

  @Override
  public String toString() {
    return "SigningKey[" + keyId() + "]";
  }

  private static KeyPair pairFrom(SecureRandom randomness) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(Profile.ED25519_SHA256.algorithm());
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
