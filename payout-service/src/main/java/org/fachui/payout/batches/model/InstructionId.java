package org.fachui.payout.batches.model;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of an instruction: the same claim, round and generation give the same id for ever. It goes
 * to the bank as EndToEndId.
 *
 * @param text at most 35 characters of A–Z and 2–7
 */
public record InstructionId(String text) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{1,35}");

  /** Checks the characters. */
  public InstructionId {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not an instruction id");
    }
  }

  /**
   * Computes it.
   *
   * @param round of payment, from 1
   * @param generation from 1; a reissue has the next one
   */
  public static InstructionId of(UUID claimId, int round, int generation) {
    if (round < 1 || generation < 1) {
      throw new IllegalArgumentException("rounds and generations begin with 1");
    }
    return new InstructionId(HashedId.of(claimId + "|" + round + "|" + generation));
  }

  /** Whether a bank's text can be one of our ids at all. */
  public static boolean looksLike(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
