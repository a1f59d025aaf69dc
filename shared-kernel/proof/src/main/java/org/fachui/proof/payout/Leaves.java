package org.fachui.proof.payout;

import java.util.Arrays;
import java.util.Base64;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.merkle.MerkleTree;

/** Leaf hashes side by side, written as one base64 text: with them a changed line has a name. */
public final class Leaves {
  private byte[] bytes = new byte[Hash.SIZE * 64];
  private int count;

  /** Adds one. */
  public void add(Hash leaf) {
    if ((count + 1) * Hash.SIZE > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    System.arraycopy(leaf.bytes(), 0, bytes, count * Hash.SIZE, Hash.SIZE);
    count++;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** One of them. */
  public Hash get(int index) {
    int from = index * Hash.SIZE;
    return Hash.ofBytes(Arrays.copyOfRange(bytes, from, from + Hash.SIZE));
  }

  /** The RFC 9162 root over them. */
  public Hash root() {
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < count; i++) {
      tree.append(get(i));
    }
    return tree.root();
  }

  /** As they stand in a proof. */
  public String base64() {
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, count * Hash.SIZE));
  }

  static Leaves read(String base64, String member) {
    try {
      byte[] read = Base64.getDecoder().decode(base64);
      if (read.length % Hash.SIZE == 0 && Base64.getEncoder().encodeToString(read).equals(base64)) {
        Leaves leaves = new Leaves();
        leaves.bytes = read;
        leaves.count = read.length / Hash.SIZE;
        return leaves;
      }
    } catch (IllegalArgumentException notBase64) {
      throw misshapen(member);
    }
    throw misshapen(member);
  }

  private static Misshapen misshapen(String member) {
    return new Misshapen(member, "Not base64 of hashes.");
  }
}
