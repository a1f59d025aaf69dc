package org.fachui.payout.bank.application;

import java.time.LocalDate;
import java.util.List;
import org.fachui.payout.bank.model.BankDay;
import org.fachui.payout.bank.model.FileAnswer;
import org.fachui.payout.bank.model.FileStanding;
import org.fachui.payout.bank.model.Inquiry;
import org.fachui.payout.bank.model.LineReport;
import org.fachui.payout.bank.model.StatementAnswer;

/**
 * The banks. Never called while a transaction is open. Each method but {@link #send} throws {@link
 * BankAway} when no answer came that can be understood.
 */
public interface BankChannel {
  /**
   * Puts a file on the wire, once.
   *
   * @param sha256 of the bytes, lower-case hex
   * @param fencing token of the sender's lease
   */
  FileAnswer send(String bank, String fileId, byte[] file, String sha256, long fencing);

  /**
   * Where a file stands.
   *
   * @param fencing token of who asks: after the answer, lower ones can no longer hand it over
   */
  FileStanding standing(String bank, String fileId, long fencing);

  /** The whole report of a processed file. Lines may be missing, twice, or of nobody. */
  List<LineReport> report(String bank, String fileId);

  /** What became of one line. */
  Inquiry inquire(String bank, String instructionId);

  /** Asks the bank to refuse an id for ever; whether it will. */
  boolean bury(String bank, String instructionId);

  /** A page of a day. */
  StatementAnswer statement(String bank, LocalDate day, int page);

  /** The bank's business day. */
  BankDay day(String bank);
}
