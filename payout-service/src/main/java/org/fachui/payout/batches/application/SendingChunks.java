package org.fachui.payout.batches.application;

import java.util.Optional;
import org.fachui.payout.bank.application.BankChannel;

/** Sends one file after the other: commit, wire, record. */
public final class SendingChunks {
  private final ChunkQueue queue;
  private final BankChannel banks;

  /** Several may work beside each other, also on several nodes. */
  public SendingChunks(ChunkQueue queue, BankChannel banks) {
    this.queue = queue;
    this.banks = banks;
  }

  /**
   * Sends the next file.
   *
   * @return whether there was one
   */
  public boolean sendNext() {
    Optional<ClaimedChunk> next = queue.claim();
    next.ifPresent(
        chunk ->
            queue.record(
                chunk,
                banks.send(
                    chunk.bank(),
                    chunk.fileId(),
                    chunk.file(),
                    chunk.sealed().sha256(),
                    chunk.fencing())));
    return next.isPresent();
  }
}
