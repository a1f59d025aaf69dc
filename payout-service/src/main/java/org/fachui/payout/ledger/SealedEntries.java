package org.fachui.payout.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.payout.Leaves;

/** Ids and leaf hashes of transfers side by side, 40 bytes each, by growing id. */
final class SealedEntries {
  private static final int ID_BYTES = Long.BYTES;
  private static final int SIZE = ID_BYTES + Hash.SIZE;

  private byte[] bytes;
  private int count;

  SealedEntries() {
    this.bytes = new byte[SIZE * 64];
  }

  /**
   * As they were stored.
   *
   * @throws IllegalArgumentException if the bytes are no entries
   */
  SealedEntries(byte[] stored) {
    if (stored.length % SIZE != 0) {
      throw new IllegalArgumentException("Entries have 40 bytes each.");
    }
    this.bytes = stored.clone();
    this.count = stored.length / SIZE;
  }

  void add(long id, Hash leaf) {
    if ((count + 1) * SIZE > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    ByteBuffer.wrap(bytes, count * SIZE, SIZE).putLong(id).put(leaf.bytes());
    count++;
  }

  int count() {
    return count;
  }

  long id(int index) {
    return ByteBuffer.wrap(bytes, index * SIZE, SIZE).getLong();
  }

  Hash leaf(int index) {
    int from = index * SIZE + ID_BYTES;
    return Hash.ofBytes(Arrays.copyOfRange(bytes, from, from + Hash.SIZE));
  }

  /** The leaf hashes alone. */
  Leaves leaves() {
    Leaves leaves = new Leaves();
    for (int i = 0; i < count; i++) {
      leaves.add(leaf(i));
    }
    return leaves;
  }

  /** The RFC 9162 root over the leaf hashes. */
  Hash root() {
    return leaves().root();
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, count * SIZE);
  }
}
