package org.fachui.proof.bidlog;

import java.util.Optional;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.KeyStatement;
import org.fachui.proof.signing.SigningKey;

/**
 * The signed root of one journal commit.
 *
 * @param context {@link #CONTEXT}
 * @param bucket two digits, such as {@code 07}
 * @param batch grows within a bucket
 * @param at when it was signed, milliseconds since 1970
 * @param root over the heads of the lots that the commit touched
 * @param keyId of the signing key
 * @param signature base64 Ed25519 over the canonical form of the other members
 */
public record SignedRoot(
    String context, String bucket, long batch, long at, Hash root, String keyId, String signature) {
  /** Keeps the signature from being taken for one over anything else. */
  public static final String CONTEXT = "fachui-head/1";

  /** Signs a root. */
  public static SignedRoot sign(SigningKey key, String bucket, long batch, long at, Hash root) {
    SignedRoot unsigned = new SignedRoot(CONTEXT, bucket, batch, at, root, key.keyId(), "");
    String signature = key.sign(unsigned.signedBytes());
    return new SignedRoot(CONTEXT, bucket, batch, at, root, key.keyId(), signature);
  }

  /** Whether the key signed this root and was valid then. */
  public boolean holds(KeyStatement key) {
    return fault(Optional.of(key)).isEmpty();
  }

  /** The faulty member and a sentence; empty if the key signed this root and was valid then. */
  Optional<KeyStatement.Fault> fault(Optional<KeyStatement> key) {
    if (!context.equals(CONTEXT)) {
      return fault("context", "The context is not " + CONTEXT + ".");
    }
    if (key.isEmpty()) {
      return fault("keyId", "No key with this id is known.");
    }
    if (!key.get().verifies(signedBytes(), signature)) {
      return fault("signature", "The signature does not hold.");
    }
    if (!key.get().validAt(at)) {
      return fault("at", "The key was not valid at that time.");
    }
    return Optional.empty();
  }

  public JsonObject toJson() {
    return JsonObject.builder()
        .put("context", context)
        .put("bucket", bucket)
        .put("batch", batch)
        .put("at", at)
        .put("root", root.hex())
        .put("keyId", keyId)
        .put("signature", signature)
        .build();
  }

  static SignedRoot read(Members members) {
    SignedRoot signed =
        new SignedRoot(
            members.text("context"),
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

  private static Optional<KeyStatement.Fault> fault(String member, String sentence) {
    return Optional.of(new KeyStatement.Fault(member, sentence));
  }
}
