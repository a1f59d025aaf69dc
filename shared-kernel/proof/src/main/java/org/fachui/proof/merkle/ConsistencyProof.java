package org.fachui.proof.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree extends an earlier one without changing it (RFC 9162, 2.1.4).
 *
 * @param first leaves of the earlier tree, at least 1
 * @param second leaves of the later tree
 * @param path empty if the sizes are equal
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the later root's tree of SHA-256 begins with the earlier root's tree. */
  public boolean holds(Hash firstRoot, Hash secondRoot) {
    return holds(HashFunction.SHA_256, firstRoot, secondRoot);
  }

  /** Whether the later root's tree begins with the earlier root's tree. */
  public boolean holds(HashFunction hashing, Hash firstRoot, Hash secondRoot) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    return !path.isEmpty() && climb(hashing, firstRoot, secondRoot);
  }

  private boolean climb(HashFunction hashing, Hash firstRoot, Hash secondRoot) {
    List<Hash> steps = new ArrayList<>(path);
    if (Long.bitCount(first) == 1) {
      steps.addFirst(firstRoot);
    }
    int skip = Long.numberOfTrailingZeros(~(first - 1));
    long fn = (first - 1) >> skip;
    long sn = (second - 1) >> skip;
    Hash fr = steps.getFirst();
    Hash sr = fr;
    for (Hash step : steps.subList(1, steps.size())) {
      if (sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        fr = hashing.node(step, fr);
        sr = hashing.node(step, sr);
        int shift = fn % 2 == 1 ? 0 : Long.numberOfTrailingZeros(fn);
        fn >>= shift;
        sn >>= shift;
      } else {
        sr = hashing.node(sr, step);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
  }
}
