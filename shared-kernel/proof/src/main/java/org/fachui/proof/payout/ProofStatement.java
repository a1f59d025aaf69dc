package org.fachui.proof.payout;

import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.SigningKey;

/**
 * What the court signs of a pool at one moment.
 *
 * @param pool the pool's id
 * @param caseNo 案号
 * @param court the code of the court
 * @param at milliseconds since 1970
 * @param accounts SHA-256 of the canonical array of accounts
 * @param seals how many there are
 * @param seal {@link Seal#hash} of the last; {@link Seal#NOTHING} if there is none
 * @param transfers how many there are
 * @param lines how many there are
 * @param linesRoot RFC 9162 root over the lines' leaves
 * @param equation where each fen is
 * @param signature base64, over the canonical form of the other members with {@code context}
 */
public record ProofStatement(
    String pool,
    String caseNo,
    String court,
    long at,
    Hash accounts,
    long seals,
    Hash seal,
    long transfers,
    long lines,
    Hash linesRoot,
    PoolSums equation,
    String keyId,
    String signature) {

  /** The format of the file, and what keeps its signature apart from others. */
  public static final String FORMAT = "fachui-payout/1";

  /** This statement, signed by a key. */
  public ProofStatement signedBy(SigningKey key) {
    ProofStatement unsigned = with(key.keyId(), "");
    return unsigned.with(key.keyId(), key.sign(unsigned.signedBytes()));
  }

  private ProofStatement with(String key, String made) {
    return new ProofStatement(
        pool, caseNo, court, at, accounts, seals, seal, transfers, lines, linesRoot, equation, key,
        made);
  }

  /** As it stands in a proof. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("accounts", accounts.hex())
        .put("at", at)
        .put("caseNo", caseNo)
        .put("context", FORMAT)
        .put("court", court)
        .put("equation", equation.toJson())
        .put("keyId", keyId)
        .put("lines", lines)
        .put("linesRoot", linesRoot.hex())
        .put("pool", pool)
        .put("seal", seal.hex())
        .put("seals", seals)
        .put("signature", signature)
        .put("transfers", transfers)
        .build();
  }

  static ProofStatement read(Fields fields) {
    fields.constant("context", FORMAT);
    ProofStatement statement =
        new ProofStatement(
            fields.text("pool"),
            fields.text("caseNo"),
            fields.text("court"),
            fields.integer("at"),
            fields.hash("accounts"),
            fields.integer("seals"),
            fields.hash("seal"),
            fields.integer("transfers"),
            fields.integer("lines"),
            fields.hash("linesRoot"),
            PoolSums.read(fields.fields("equation")),
            fields.text("keyId"),
            fields.text("signature"));
    fields.requireNoOther();
    return statement;
  }

  /** What is signed. */
  public byte[] signedBytes() {
    return CanonicalJson.bytes(toJson().without("signature"));
  }
}
