package org.fachui.payout.batches.application;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;

/** Opens batches of refunds that a standing authority covers. A port for the deposits. */
public interface RefundOpening {
  /**
   * One refund: everything that stands on an account goes back.
   *
   * @param claimId what is paid back; with the generation it gives the instruction's id
   * @param generation from 1; one more than that of the instruction that was not taken
   * @param personId account on which the money stands
   * @param bankNo 行号 of the bank that keeps the account
   * @param name personal data, like the account
   */
  record Refund(
      UUID claimId,
      int generation,
      long personId,
      long fen,
      String bankNo,
      String accountNo,
      String name) {
    /** Without what is personal. */
    @Override
    public String toString() {
      return "Refund[" + claimId + " " + generation + "]";
    }
  }

  /**
   * Makes the instructions, cuts them into files, seals the files' bytes and reserves the money, in
   * the caller's transaction. A second refund of the same thing, while one is under way or has
   * arrived, is refused by the store.
   *
   * @return the batch
   */
  UUID openRefunds(Connection connection, UUID authorityId, UUID poolId, List<Refund> refunds);
}
