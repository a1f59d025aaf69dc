package org.fachui.payout.batches.model;

import java.util.UUID;

/**
 * How the lines for one bank are cut into files: in the order of their ids, as many a file as fit.
 * The numbers of files begin with 1.
 *
 * @param linesMax of one file
 */
public record Chunking(int linesMax) {
  /** More than a bank takes in one file. */
  public static final int LIMIT = 50_000;

  /** Checks the size. */
  public Chunking {
    if (linesMax < 1 || linesMax > LIMIT) {
      throw new IllegalArgumentException("a file has 1 to " + LIMIT + " lines");
    }
  }

  /** The number of the file in which the line stands that has this place, from 0, at its bank. */
  public int fileOf(long place) {
    if (place < 0) {
      throw new IllegalArgumentException("places begin with 0");
    }
    return Math.toIntExact(place / linesMax + 1);
  }

  /** How many files so many lines need. */
  public int filesFor(long lines) {
    return lines == 0 ? 0 : fileOf(lines - 1);
  }

  /** The id under which the bank knows the file; computed, so that it can never be another one. */
  public static String fileId(UUID batchId, String bank, int number) {
    return HashedId.of(batchId + "|" + bank + "|" + number);
  }
}
