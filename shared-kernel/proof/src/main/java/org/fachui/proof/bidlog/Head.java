package org.fachui.proof.bidlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.HashFunction;
import org.fachui.proof.merkle.InclusionProof;
import org.fachui.proof.merkle.MerkleTree;
import org.fachui.proof.signing.SigningKey;

/**
 * A lot's signed tree head: the lot's root, and its path into the commit's signed root.
 *
 * @param index of the lot among the commit's lots, counted from 0
 * @param count of the commit's lots
 */
public record Head(LotRoot lotRoot, long index, long count, List<Hash> path, SignedRoot signed) {
  public Head {
    path = List.copyOf(path);
  }

  /**
   * Seals the lots of one journal commit that have the key's profile: one signature over the roots
   * of all of them that it touched.
   *
   * @param at milliseconds since 1970
   * @return one head a lot, sorted by lot
   * @throws IllegalArgumentException if there is no lot, or one twice
   */
  public static List<Head> seal(
      SigningKey key, String bucket, long batch, long at, Collection<LotRoot> lotRoots) {
    List<LotRoot> sorted = lotRoots.stream().sorted(Comparator.comparing(LotRoot::lot)).toList();
    if (sorted.isEmpty() || sorted.stream().map(LotRoot::lot).distinct().count() < sorted.size()) {
      throw new IllegalArgumentException("A commit seals at least one lot, and each lot once.");
    }
    HashFunction hashing = key.profile().hashing();
    MerkleTree tree =
        MerkleTree.of(
            hashing, sorted.stream().map(lot -> lot.leaf(hashing, sorted.size())).toList());
    SignedRoot signed = SignedRoot.sign(key, bucket, batch, at, tree.root());
    List<Head> heads = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      List<Hash> path = tree.inclusionPath(i, sorted.size());
      heads.add(new Head(sorted.get(i), i, sorted.size(), path, signed));
    }
    return List.copyOf(heads);
  }

  public String lot() {
    return lotRoot.lot();
  }

  public long treeSize() {
    return lotRoot.treeSize();
  }

  /** Whether the lot's root stands in the signed root. */
  public boolean pathHolds() {
    HashFunction hashing = signed.profile().hashing();
    return new InclusionProof(index, count, path)
        .proves(hashing, lotRoot.leaf(hashing, count), signed.root());
  }

  public JsonObject toJson() {
    return JsonObject.builder()
        .put("lot", lot())
        .put("treeSize", treeSize())
        .put("lotRoot", lotRoot.root().hex())
        .put("index", index)
        .put("count", count)
        .put("path", JsonArray.ofTexts(Hash.hex(path)))
        .put("signed", signed.toJson())
        .build();
  }

  /**
   * Reads a head.
   *
   * @throws MisshapenException if a member is missing, unknown, or not of its type
   */
  public static Head fromJson(JsonObject json) {
    return read(new Members(json));
  }

  static Head read(Members members) {
    LotRoot lotRoot =
        new LotRoot(members.uuid("lot"), members.integer("treeSize", 1), members.hash("lotRoot"));
    Head head =
        new Head(
            lotRoot,
            members.integer("index", 0),
            members.integer("count", 1),
            members.hashes("path"),
            SignedRoot.read(members.members("signed")));
    members.requireNoOther();
    return head;
  }
}
