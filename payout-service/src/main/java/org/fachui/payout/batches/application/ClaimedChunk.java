package org.fachui.payout.batches.application;

import java.util.UUID;

/** A file whose lease this sender holds; SENDING is committed. */
public final class ClaimedChunk {
  private final UUID id;
  private final String bank;
  private final long fencing;
  private final Sealed sealed;
  private final byte[] file;

  /**
   * What was sealed with the batch.
   *
   * @param sha256 of the file's bytes, lower-case hex
   */
  public record Sealed(String fileId, String sha256, int lines, long fen) {}

  /**
   * @param fencing token of the lease
   * @param file its bytes
   */
  public ClaimedChunk(UUID id, String bank, long fencing, Sealed sealed, byte[] file) {
    this.id = id;
    this.bank = bank;
    this.fencing = fencing;
    this.sealed = sealed;
    this.file = file;
  }

  /** The chunk. */
  public UUID id() {
    return id;
  }

  /** Three digits. */
  public String bank() {
    return bank;
  }

  /** The id under which the bank knows it. */
  public String fileId() {
    return sealed.fileId();
  }

  /** Token of the lease. */
  public long fencing() {
    return fencing;
  }

  /** What the file must be. */
  public Sealed sealed() {
    return sealed;
  }

  /** Its bytes, not copied. */
  public byte[] file() {
    return file;
  }

  /** Without the file. */
  @Override
  public String toString() {
    return "ClaimedChunk[" + bank + " " + fileId() + " fencing " + fencing + "]";
  }
}
