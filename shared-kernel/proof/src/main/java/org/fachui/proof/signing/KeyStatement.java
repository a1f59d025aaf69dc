package org.fachui.proof.signing;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * A public key with the time in which its signatures count, signed by the key itself.
 *
 * @param keyId the first 16 bytes of the profile's hash of the SubjectPublicKeyInfo, in hex
 * @param algorithm {@link Profile#algorithm}
 * @param publicKey base64 of the SubjectPublicKeyInfo
 * @param validFrom RFC 3339, UTC, milliseconds; inclusive
 * @param validTo likewise; exclusive
 * @param signature base64, over the canonical form of the other members
 */
public record KeyStatement(
    String keyId,
    String algorithm,
    String publicKey,
    String validFrom,
    String validTo,
    String signature) {

  private static final int ID_DIGITS = 32;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** What is wrong with a statement: the member, and a sentence. */
  public record Fault(String member, String sentence) {}

  static KeyStatement selfSigned(SigningKey key, PublicKey publicKey, Instant from, Instant to) {
    byte[] info = publicKey.getEncoded();
    KeyStatement unsigned =
        new KeyStatement(
            idOf(key.profile(), info),
            key.profile().algorithm(),
            Base64.getEncoder().encodeToString(info),
            INSTANT.format(from.truncatedTo(ChronoUnit.MILLIS)),
            INSTANT.format(to.truncatedTo(ChronoUnit.MILLIS)),
            "");
    return unsigned.withSignature(key.sign(unsigned.signedBytes()));
  }

  private KeyStatement withSignature(String made) {
    return new KeyStatement(keyId, algorithm, publicKey, validFrom, validTo, made);
  }

  /** As it stands in {@code keys} of a bid log. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("keyId", keyId)
        .put("algorithm", algorithm)
        .put("publicKey", publicKey)
        .put("validFrom", validFrom)
        .put("validTo", validTo)
        .put("signature", signature)
        .build();
  }

  /** The first fault found; empty if the statement is good. */
  public Optional<Fault> fault() {
    Optional<Profile> profile = profile();
    if (profile.isEmpty()) {
      return fault("algorithm", "The algorithm is neither Ed25519 nor SM2.");
    }
    Optional<byte[]> info = Signatures.base64(publicKey);
    Optional<PublicKey> key = Signatures.publicKey(profile.get(), publicKey);
    if (info.isEmpty() || key.isEmpty()) {
      return fault("publicKey", "This is not a public key of " + algorithm + ".");
    }
    if (!idOf(profile.get(), info.get()).equals(keyId)) {
      return fault("keyId", "The key id is not the hash of the public key.");
    }
    Optional<Instant> from = instant(validFrom);
    Optional<Instant> to = instant(validTo);
    if (from.isEmpty()) {
      return fault("validFrom", "This is not a UTC time with milliseconds.");
    }
    if (to.isEmpty() || !from.get().isBefore(to.get())) {
      return fault("validTo", "This is not a later UTC time with milliseconds.");
    }
    if (!Signatures.verify(profile.get(), key.get(), signedBytes(), signature)) {
      return fault("signature", "The key's own signature over its statement does not hold.");
    }
    return Optional.empty();
  }

  /** Whether signatures made at this time, in milliseconds since 1970, count. */
  public boolean validAt(long atMs) {
    return instant(validFrom).filter(from -> from.toEpochMilli() <= atMs).isPresent()
        && instant(validTo).filter(to -> atMs < to.toEpochMilli()).isPresent();
  }

  /** Whether the signature is this key's own over the message. */
  public boolean verifies(byte[] message, String signatureOfMessage) {
    return profile()
        .flatMap(
            known ->
                Signatures.publicKey(known, publicKey)
                    .filter(key -> Signatures.verify(known, key, message, signatureOfMessage)))
        .isPresent();
  }

  /** Of which logs it signs heads; empty if the algorithm is not known. */
  public Optional<Profile> profile() {
    return Profile.ofAlgorithm(algorithm);
  }

  private byte[] signedBytes() {
    return CanonicalJson.bytes(toJson().without("signature"));
  }

  private static Optional<Fault> fault(String member, String sentence) {
    return Optional.of(new Fault(member, sentence));
  }

  private static Optional<Instant> instant(String text) {
    try {
      Instant instant = INSTANT.parse(text, Instant::from);
      return INSTANT.format(instant).equals(text) ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static String idOf(Profile profile, byte[] info) {
    return profile.hashing().of(info).hex().substring(0, ID_DIGITS);
  }
}
