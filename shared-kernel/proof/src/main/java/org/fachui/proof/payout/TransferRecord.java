package org.fachui.proof.payout;

import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;

/**
 * One transfer of the ledger as it is hashed: fen went from one account to another.
 *
 * @param batch what it was posted with, a lower-case UUID
 * @param kind such as {@code ALLOT}
 * @param debit the account that it left
 * @param credit the account that it reached
 * @param atUs microseconds since 1970
 * @param businessKey what it was posted for; once in a ledger
 */
public record TransferRecord(
    long id,
    String batch,
    String kind,
    long debit,
    long credit,
    long fen,
    long atUs,
    String reference,
    String businessKey) {

  /** As it stands in a proof, and as it is hashed. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .put("atUs", atUs)
        .put("batch", batch)
        .put("businessKey", businessKey)
        .put("credit", credit)
        .put("debit", debit)
        .put("fen", fen)
        .put("id", id)
        .put("kind", kind)
        .put("reference", reference)
        .build();
  }

  static TransferRecord read(Fields fields) {
    TransferRecord transfer =
        new TransferRecord(
            fields.integer("id"),
            fields.text("batch"),
            fields.text("kind"),
            fields.integer("debit"),
            fields.integer("credit"),
            fields.integer("fen"),
            fields.integer("atUs"),
            fields.text("reference"),
            fields.text("businessKey"));
    fields.requireNoOther();
    return transfer;
  }

  /** SHA-256(0x00 ‖ canonical form). */
  public Hash leaf() {
    return Hash.leaf(CanonicalJson.bytes(toJson()));
  }
}
