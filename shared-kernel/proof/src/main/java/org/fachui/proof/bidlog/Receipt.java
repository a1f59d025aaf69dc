package org.fachui.proof.bidlog;

import java.util.List;
import java.util.Optional;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.HashFunction;
import org.fachui.proof.merkle.InclusionProof;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.KeyStatement;

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

  /**
   * What is wrong with the receipt; empty if one of the keys signed that this record stands in the
   * log. Pointers of the finding are relative to the receipt.
   */
  public Optional<Finding> fault(KeyRing keys) {
    if (!recordLeadsToRoot()) {
      return found(FindingCode.HEAD_ROOT, "/path", "The record does not lead to the lot's root.");
    }
    if (!head.pathHolds()) {
      return found(
          FindingCode.HEAD_PATH, "/head/path", "The lot's root does not lead to the signed root.");
    }
    Optional<KeyStatement.Fault> ofKey =
        keys.find(head.signed().keyId()).flatMap(KeyStatement::fault);
    return ofKey.isPresent()
        ? found(FindingCode.KEY, "/head/signed/keyId", ofKey.get().sentence())
        : head.signed().fault(keys, "/head/signed");
  }

  private boolean recordLeadsToRoot() {
    InclusionProof proof = new InclusionProof(record.seq() - 1, head.treeSize(), path);
    HashFunction hashing = head.signed().profile().hashing();
    return record.lot().equals(head.lot())
        && proof.proves(hashing, record.leaf(hashing), head.lotRoot().root());
  }

  private Optional<Finding> found(FindingCode code, String member, String sentence) {
    return Optional.of(Finding.atRecord(code, record.seq(), member, sentence));
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
