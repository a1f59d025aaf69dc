package org.fachui.registry.transfers.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fachui.registry.transfers.model.StepName;

/**
 * What people order. A port; each method is a transaction. Nothing means done.
 *
 * <p>The transfer exists and the caller may act on it: the web layer has looked.
 */
public interface TransferDesk {
  /** Why not; in order of precedence. */
  enum Refusal {
    /** The sale is annulled: nothing more is sent for it. */
    SALE_ANNULLED,
    /** Halted already, or not halted. */
    WRONG_STATE,
    /** There is nothing to confirm. */
    NO_TAKEOVER,
    /** Whoever took a step over cannot confirm it. */
    OWN_TAKEOVER,
    /** What was signed is not the document that was scanned. */
    OTHER_DOCUMENT
  }

  /**
   * A scanned receipt of the bureau's window.
   *
   * @param entryNo the bureau's number of the entry
   * @param sha256 of the scan
   */
  record WindowReceipt(String receiptNo, String entryNo, Instant enteredAt, String sha256) {}

  /** The buyer confirms the application; again changes nothing. */
  Optional<Refusal> confirm(UUID transferId);

  /** Nothing more is sent; what was sent is still asked about. */
  Optional<Refusal> halt(UUID transferId, String subject, String reason);

  /** Sending goes on. */
  Optional<Refusal> resume(UUID transferId, String subject, String reason);

  /** A clerk has done the step at the window. */
  Optional<Refusal> takeOver(UUID transferId, StepName step, String subject, WindowReceipt receipt);

  /** Another person confirms that scan; the step is ENTERED. */
  Optional<Refusal> confirmTakeover(UUID transferId, StepName step, String subject, String sha256);

  /** The clerk gives a step back: to be asked about, or to be sent if it never was. */
  Optional<Refusal> giveBack(UUID transferId, StepName step);

  /** A rejected step goes again as the next generation, written anew. */
  Optional<Refusal> correct(UUID transferId, StepName step);
}
