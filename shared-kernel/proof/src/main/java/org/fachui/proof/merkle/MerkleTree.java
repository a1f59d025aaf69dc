package org.fachui.proof.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An append-only tree with stored levels: level 0 holds the leaves, level h the roots of the
 * complete subtrees of 2<sup>h</sup> leaves. Appending is amortised constant, a root or path for
 * any past size is logarithmic, memory is 64 bytes a leaf. Not safe for concurrent use.
 */
public final class MerkleTree {
  private final HashFunction hashing;
  private final List<Level> levels = new ArrayList<>();

  /** Hashes side by side in one array. */
  private static final class Level {
    byte[] bytes = new byte[Hash.SIZE * 4];
    int count;

    void add(Hash hash) {
      if ((count + 1) * Hash.SIZE > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      hash.copyTo(bytes, count * Hash.SIZE);
      count++;
    }

    Hash get(int index) {
      int from = index * Hash.SIZE;
      return Hash.ofBytes(Arrays.copyOfRange(bytes, from, from + Hash.SIZE));
    }
  }

  /** A tree of SHA-256. */
  public MerkleTree() {
    this(HashFunction.SHA_256);
  }

  /** An empty tree. */
  public MerkleTree(HashFunction hashing) {
    this.hashing = hashing;
    levels.add(new Level());
  }

  /** A tree of SHA-256 over these leaf hashes. */
  public static MerkleTree of(List<Hash> leaves) {
    return of(HashFunction.SHA_256, leaves);
  }

  /** A tree over these leaf hashes. */
  public static MerkleTree of(HashFunction hashing, List<Hash> leaves) {
    MerkleTree tree = new MerkleTree(hashing);
    leaves.forEach(tree::append);
    return tree;
  }

  /** Number of leaves. */
  public int size() {
    return levels.getFirst().count;
  }

  /** Adds a leaf hash (see {@link Hash#leaf}) and returns its index, counted from 0. */
  public int append(Hash leaf) {
    levels.getFirst().add(leaf);
    Hash complete = leaf;
    for (int h = 0; levels.get(h).count % 2 == 0; h++) {
      complete = hashing.node(levels.get(h).get(levels.get(h).count - 2), complete);
      if (h + 1 == levels.size()) {
        levels.add(new Level());
      }
      levels.get(h + 1).add(complete);
    }
    return size() - 1;
  }

  /** The leaf hash at an index. */
  public Hash leaf(int index) {
    checkIndex(index, size());
    return levels.getFirst().get(index);
  }

  /** The root over all leaves; of no leaves, the hash of nothing. */
  public Hash root() {
    return root(size());
  }

  /** The root that the tree had when it held {@code size} leaves. */
  public Hash root(int size) {
    checkSize(size);
    return size == 0 ? hashing.of(new byte[0]) : subtree(0, size);
  }

  /**
   * The hashes that lead from a leaf to the root at a size, lowest first (RFC 9162, 2.1.3.1).
   *
   * @throws IndexOutOfBoundsException if the leaf is not in the tree at that size
   */
  public List<Hash> inclusionPath(int index, int size) {
    checkSize(size);
    checkIndex(index, size);
    List<Hash> path = new ArrayList<>();
    collectInclusion(index, 0, size, path);
    return List.copyOf(path);
  }

  /** {@link #inclusionPath} with the numbers that it needs to be checked. */
  public InclusionProof inclusion(int index, int size) {
    return new InclusionProof(index, size, inclusionPath(index, size));
  }

  /**
   * The hashes that show that the tree of {@code second} leaves begins with that of {@code first}
   * (RFC 9162, 2.1.4.1); empty if the sizes are equal.
   *
   * @throws IndexOutOfBoundsException unless 0 &lt; first ≤ second ≤ size
   */
  public List<Hash> consistencyPath(int first, int second) {
    checkSize(second);
    if (first < 1 || first > second) {
      throw new IndexOutOfBoundsException("No proof from size " + first + " to " + second + ".");
    }
    List<Hash> path = new ArrayList<>();
    collectConsistency(first, 0, second, true, path);
    return List.copyOf(path);
  }

  /** {@link #consistencyPath} with the numbers that it needs to be checked. */
  public ConsistencyProof consistency(int first, int second) {
    return new ConsistencyProof(first, second, consistencyPath(first, second));
  }

  private void collectInclusion(int index, int from, int to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    int middle = from + split(to - from);
    if (index < middle) {
      collectInclusion(index, from, middle, path);
      path.add(subtree(middle, to));
    } else {
      collectInclusion(index, middle, to, path);
      path.add(subtree(from, middle));
    }
  }

  /** SUBPROOF of RFC 9162; {@code whole}: the verifier knows this subtree's hash already. */
  private void collectConsistency(int first, int from, int to, boolean whole, List<Hash> path) {
    if (first == to) {
      if (!whole) {
        path.add(subtree(from, to));
      }
      return;
    }
    int middle = from + split(to - from);
    if (first <= middle) {
      collectConsistency(first, from, middle, whole, path);
      path.add(subtree(middle, to));
    } else {
      collectConsistency(first, middle, to, false, path);
      path.add(subtree(from, middle));
    }
  }

  /** The root over leaves from ≤ i &lt; to, where from is a multiple of the next power of two. */
  private Hash subtree(int from, int to) {
    int width = to - from;
    if (Integer.bitCount(width) == 1) {
      int height = Integer.numberOfTrailingZeros(width);
      return levels.get(height).get(from >> height);
    }
    int middle = from + split(width);
    return hashing.node(subtree(from, middle), subtree(middle, to));
  }

  /** The greatest power of two smaller than the width. */
  private static int split(int width) {
    return Integer.highestOneBit(width - 1);
  }

  private void checkSize(int size) {
    if (size < 0 || size > size()) {
      throw new IndexOutOfBoundsException("The tree never had " + size + " leaves.");
    }
  }

  private static void checkIndex(int index, int size) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("No leaf " + index + " among " + size + ".");
    }
  }
}
