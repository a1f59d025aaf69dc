package org.fachui.payout.ledger;

/** Why fen moved, and so between which kinds of account; the table transfer_rule has the pairs. */
public enum TransferKind {
  /** Money of the outside world came to a case, or into suspense. */
  ARRIVAL,
  /** Money in suspense (不明款) was found to be a case's. */
  CLAIMED,
  /** Costs of enforcement (执行费用) were taken. */
  COST,
  /** A disputed sum was set aside. */
  HOLD,
  /** A person's share of a plan (分配). */
  ALLOT,
  /** A share goes into a batch that will be sent. */
  RESERVE,
  /** The bank's statement has the payment. */
  SETTLE,
  /** The bank refused the payment. */
  REJECT,
  /** The payment came back (退汇). */
  RETURN,
  /** Nobody took the share: it is deposited (提存). */
  ESCROW,
  /** What came to a lot is a bid deposit (保证金) of whoever paid. */
  DEPOSIT,
  /**
   * Money of a sale goes from the lot's pool to the case's, by way of transit; back, if the sale
   * was annulled.
   */
  APPLY,
  /** Undoes an earlier transfer, the other way round. */
  REVERSAL
}
