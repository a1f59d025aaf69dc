package org.fachui.proof.bidlog;

import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.HashFunction;

/**
 * The root of one lot's tree at a size: what a journal commit signs, together with those of the
 * other lots that it touched.
 *
 * @param lot lower-case UUID
 * @param treeSize number of records
 * @param root over their leaves
 */
public record LotRoot(String lot, long treeSize, Hash root) {
  /**
   * The leaf in the commit's tree.
   *
   * @param count of the lots in the commit: in the leaf, because a path alone does not bind it
   */
  public Hash leaf(HashFunction hashing, long count) {
    JsonObject json =
        JsonObject.builder()
            .put("count", count)
            .put("lot", lot)
            .put("lotRoot", root.hex())
            .put("treeSize", treeSize)
            .build();
    return hashing.leaf(CanonicalJson.bytes(json));
  }
}
