package org.fachui.proof.payout;

import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;

/**
 * Where the share of one claim is.
 *
 * @param account the person's account
 * @param commitment SHA-256 of 32 secret bytes and the claim's id: who is told both finds his line
 * @param allottedFen the share; the sum of the others
 */
public record ClaimLine(
    long account,
    Hash commitment,
    long allottedFen,
    long paidFen,
    long onAccountFen,
    long escrowFen,
    long inFlightFen) {

  /** As it stands in a proof, and as it is hashed. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("account", account)
        .put("allottedFen", allottedFen)
        .put("commitment", commitment.hex())
        .put("escrowFen", escrowFen)
        .put("inFlightFen", inFlightFen)
        .put("onAccountFen", onAccountFen)
        .put("paidFen", paidFen)
        .build();
  }

  static ClaimLine read(Fields fields) {
    ClaimLine line =
        new ClaimLine(
            fields.integer("account"),
            fields.hash("commitment"),
            fields.integer("allottedFen"),
            fields.integer("paidFen"),
            fields.integer("onAccountFen"),
            fields.integer("escrowFen"),
            fields.integer("inFlightFen"));
    fields.requireNoOther();
    return line;
  }

  /** SHA-256(0x00 ‖ canonical form). */
  public Hash leaf() {
    return Hash.leaf(CanonicalJson.bytes(toJson()));
  }
}
