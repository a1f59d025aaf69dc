package org.fachui.proof.bidlog;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;

/**
 * The signed root of one journal commit.
 *
 * @param profile of the lots in it; with the default one the head names none
 * @param bucket two digits, such as {@code 07}
 * @param batch grows within a bucket
 * @param at when it was signed, milliseconds since 1970
 * @param root over the heads of the lots that the commit touched
 * @param keyId of the signing key
 * @param signature base64, over the canonical form of the other members
 */
public record SignedRoot(
    Profile profile,
    String bucket,
    long batch,
    long at,
    Hash root,
    String keyId,
    String signature) {
  /** Keeps the signature from being taken for one over anything else. */
  public static final String CONTEXT = "fachui-head/1";

  /** The same, of a root that names its profile. */
  public static final String CONTEXT_WITH_PROFILE = "fachui-head/2";

  /** Signs a root. */
  public static SignedRoot sign(SigningKey key, String bucket, long batch, long at, Hash root) {
    Profile profile = key.profile();
    SignedRoot unsigned = new SignedRoot(profile, bucket, batch, at, root, key.keyId(), "");
    String signature = key.sign(unsigned.signedBytes());
    return new SignedRoot(profile, bucket, batch, at, root, key.keyId(), signature);
  }

  /**
   * What is wrong with the signature; empty if a key of the ring, valid then, signed this root.
   *
   * @param place a JSON pointer to where this stands, such as {@code /heads/3/signed}
   */
  public Optional<Finding> fault(KeyRing keys, String place) {
    Optional<KeyStatement> key = keys.find(keyId);
    if (key.isEmpty()) {
      return found(
          FindingCode.KEY, place + "/keyId", "No key with the id " + keyId + " is in the file.");
    }
    if (!key.get().profile().equals(Optional.of(profile))) {
      return found(
          FindingCode.KEY,
          place + "/keyId",
          "The key %s is one of %s, and this root is of %s."
              .formatted(keyId, key.get().algorithm(), profile.name()));
    }
    if (!key.get().validAt(at)) {
      return found(
          FindingCode.KEY,
          place + "/at",
          "The key %s counts from %s to %s only, and this was signed at %s."
              .formatted(
                  keyId, key.get().validFrom(), key.get().validTo(), Instant.ofEpochMilli(at)));
    }
    if (!key.get().verifies(signedBytes(), signature)) {
      return found(
          FindingCode.HEAD_SIGNATURE, place + "/signature", "The signature does not hold.");
    }
    return Optional.empty();
  }

  public JsonObject toJson() {
    boolean named = profile != Profile.ED25519_SHA256;
    JsonObject.Builder json =
        JsonObject.builder().put("context", named ? CONTEXT_WITH_PROFILE : CONTEXT);
    return (named ? json.put("profile", profile.name()) : json)
        .put("bucket", bucket)
        .put("batch", batch)
        .put("at", at)
        .put("root", root.hex())
        .put("keyId", keyId)
        .put("signature", signature)
        .build();
  }

  static SignedRoot read(Members members) {
    boolean named =
        members
            .oneOf("context", Set.of(CONTEXT, CONTEXT_WITH_PROFILE))
            .equals(CONTEXT_WITH_PROFILE);
    SignedRoot signed =
        new SignedRoot(
            named ? members.profile("profile") : Profile.ED25519_SHA256,
            members.someText("bucket"),
            members.integer("batch", 0),
            members.integer("at", 0),
            members.hash("root"),
            members.someText("keyId"),
            members.text("signature"));
    members.requireNoOther();
    return signed;
  }

  private byte[] signedBytes() {
    return CanonicalJson.bytes(toJson().without("signature"));
  }

  private static Optional<Finding> found(FindingCode code, String member, String sentence) {
    return Optional.of(Finding.at(code, member, sentence));
  }
}
