package org.fachui.proof.bidlog;

import java.util.List;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.InclusionProof;
import org.fachui.proof.merkle.MerkleTree;

/**
 * Shows that a record stands in the log: the path from the record to the lot's root, and the signed
 * head over that. The same for ever.
 *
 * @param path from leaf {@code seq − 1} to the root at {@code head.treeSize}
 */
public record Receipt(BidRecord record, List<Hash> path, Head head) {
  public Receipt {
    path = List.copyOf(path);
  }

  /** The receipt of a record that the head covers. */
  public static Receipt of(BidRecord record, MerkleTree tree, Head head) {
    int index = Math.toIntExact(record.seq() - 1);
    int size = Math.toIntExact(head.treeSize());
    return new Receipt(record, tree.inclusionPath(index, size), head);
  }

  /** Whether the record leads to the lot's root in the head; the head is checked apart. */
  public boolean pathHolds() {
    InclusionProof proof = new InclusionProof(record.seq() - 1, head.treeSize(), path);
    return record.lot().equals(head.lot()) && proof.proves(record.leaf(), head.lotRoot().root());
  }

  public JsonObject toJson() {
    return JsonObject.builder()
        .put("record", record.toJson())
        .put("path", JsonArray.ofTexts(Hash.hex(path)))
        .put("head", head.toJson())
        .build();
  }

  /**
   * Reads a receipt.
   *
   * @throws MisshapenException if a member is missing, unknown, or not of its type
   */
  public static Receipt fromJson(JsonObject json) {
    Members members = new Members(json);
    Receipt receipt =
        new Receipt(
            BidRecord.fromJson(members.object("record")),
            members.hashes("path"),
            Head.read(members.members("head")));
    members.requireNoOther();
    return receipt;
  }
}
