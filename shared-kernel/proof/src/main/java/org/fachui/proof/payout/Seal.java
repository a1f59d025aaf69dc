package org.fachui.proof.payout;

import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.SigningKey;

/**
 * A signed root over transfers of one chain that follow each other.
 *
 * @param chain the pool's id; empty for transfers that no pool has part in
 * @param number 1, 2, 3 … in the chain
 * @param firstId the first transfer's id
 * @param lastId the last transfer's id
 * @param transfers how many there are
 * @param root RFC 9162 root over their leaves, by id
 * @param previous {@link #hash} of the seal before; {@link #NOTHING} for the first
 * @param at milliseconds since 1970
 * @param keyId of the key that signed
 * @param signature base64, over the canonical form of the other members with {@code context}
 */
public record Seal(
    String chain,
    long number,
    long firstId,
    long lastId,
    long transfers,
    Hash root,
    Hash previous,
    long at,
    String keyId,
    String signature) {

  /** Stands before the first seal of a chain. */
  public static final Hash NOTHING = Hash.ofBytes(new byte[Hash.SIZE]);

  static final String CONTEXT = "fachui-seal/1";

  /** This seal, signed by a key. */
  public Seal signedBy(SigningKey key) {
    Seal unsigned =
        new Seal(chain, number, firstId, lastId, transfers, root, previous, at, key.keyId(), "");
    return unsigned.with(key.sign(unsigned.signedBytes()));
  }

  private Seal with(String made) {
    return new Seal(chain, number, firstId, lastId, transfers, root, previous, at, keyId, made);
  }

  /** As it stands in a proof. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("at", at)
        .put("chain", chain)
        .put("context", CONTEXT)
        .put("firstId", firstId)
        .put("keyId", keyId)
        .put("lastId", lastId)
        .put("number", number)
        .put("previous", previous.hex())
        .put("root", root.hex())
        .put("signature", signature)
        .put("transfers", transfers)
        .build();
  }

  static Seal read(Fields fields) {
    fields.constant("context", CONTEXT);
    Seal seal =
        new Seal(
            fields.text("chain"),
            fields.integer("number"),
            fields.integer("firstId"),
            fields.integer("lastId"),
            fields.integer("transfers"),
            fields.hash("root"),
            fields.hash("previous"),
            fields.integer("at"),
            fields.text("keyId"),
            fields.text("signature"));
    fields.requireNoOther();
    return seal;
  }

  /** What is signed. */
  public byte[] signedBytes() {
    return CanonicalJson.bytes(toJson().without("signature"));
  }

  /** What the next seal of the chain holds on to: a leaf hash over all of this one. */
  public Hash hash() {
    return Hash.leaf(CanonicalJson.bytes(toJson()));
  }
}
