package org.fachui.proof.merkle;

import java.util.List;
import java.util.Optional;

/**
 * Shows that a leaf stands in a tree (RFC 9162, 2.1.3).
 *
 * @param index of the leaf, counted from 0
 * @param size leaves in the tree
 * @param path hashes from the leaf's sibling upwards
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the leaf hash leads to the root in a tree of SHA-256. */
  public boolean proves(Hash leaf, Hash root) {
    return proves(HashFunction.SHA_256, leaf, root);
  }

  /** Whether the leaf hash leads to the root. */
  public boolean proves(HashFunction hashing, Hash leaf, Hash root) {
    return rootFrom(hashing, leaf).filter(root::equals).isPresent();
  }

  /** The root to which the leaf hash leads; empty if the numbers and the path do not fit. */
  public Optional<Hash> rootFrom(HashFunction hashing, Hash leaf) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long fn = index;
    long sn = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (sn == 0) {
        return Optional.empty();
      }
      if (fn % 2 == 1 || fn == sn) {
        hash = hashing.node(sibling, hash);
        int skip = fn % 2 == 1 ? 0 : Long.numberOfTrailingZeros(fn);
        fn >>= skip;
        sn >>= skip;
      } else {
        hash = hashing.node(hash, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 ? Optional.of(hash) : Optional.empty();
  }
}
