package org.fachui.payout.batches.model;

/** Where a file (chunk of a batch) stands on its way to the bank. */
public enum ChunkState {
  QUEUED,
  /** Committed before the wire; the lease says until when the sender may take. */
  SENDING,
  /** A sender died or got no answer: the bank is asked for the file. */
  UNKNOWN,
  /** The bank has it and works on it. */
  SENT,
  /** Its report was read to the end. */
  REPORTED,
  /** The bank keeps it as refused: none of its lines will be booked. */
  REFUSED,
  /** Taken out of the queue: not as approved, or halted until two people decide; not sent. */
  HALTED
}
