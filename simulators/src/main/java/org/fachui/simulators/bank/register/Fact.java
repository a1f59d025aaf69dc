package org.fachui.simulators.bank.register;

import java.time.Instant;
import java.time.LocalDate;

/** One line of the register. Facts are never changed or taken back. */
public sealed interface Fact {

  /** A business day begins, and with it the one before is over. */
  record DayOpened(LocalDate date) implements Fact {}

  /** The highest fencing token that was seen for a file. */
  record TokenSeen(String bank, String fileId, long token) implements Fact {}

  /**
   * A file was taken; its bytes lie beside the register.
   *
   * @param due the day on which it is to be executed
   */
  record FileTaken(
      String bank,
      String fileId,
      String sha256,
      String messageId,
      String paymentId,
      int lines,
      long fen,
      LocalDate due)
      implements Fact {}

  /**
   * One line of a file was decided. Counts only when the {@link FileProcessed} of its file follows.
   *
   * @param entryRef of the booking; empty when refused
   * @param reason why refused; empty when booked
   * @param phantom told as booked, but no money moved (sabotage)
   */
  record LineDecided(
      String bank,
      String fileId,
      String endToEndId,
      long fen,
      String accountNo,
      String entryRef,
      String reason,
      boolean phantom)
      implements Fact {

    /** Whether the bank says that it was booked. */
    public boolean booked() {
      return !entryRef.isEmpty();
    }

    /** Hides the account number. */
    @Override
    public String toString() {
      return "LineDecided[" + bank + " " + fileId + " " + endToEndId + "]";
    }
  }

  /** Every line of a file is decided; it closes the group of its {@link LineDecided} facts. */
  record FileProcessed(String bank, String fileId, LocalDate day, boolean refused)
      implements Fact {}

  /** Money came back from an account that was closed after booking. */
  record Returned(
      String bank,
      String entryRef,
      String endToEndId,
      long fen,
      String accountNo,
      String reason,
      LocalDate day)
      implements Fact {

    /** Hides the account number. */
    @Override
    public String toString() {
      return "Returned[" + entryRef + " " + endToEndId + "]";
    }
  }

  /**
   * Somebody has paid in. The key makes the same payment the same fact.
   *
   * @param payerBankNo 行号 of the account that paid; empty, like its number, when it is not known
   */
  record Credited(
      String bank,
      String entryRef,
      String key,
      String virtualNo,
      long fen,
      String payer,
      String payerBankNo,
      String payerAccountNo,
      String reference,
      Instant at,
      LocalDate day)
      implements Fact {

    /** Hides the payer. */
    @Override
    public String toString() {
      return "Credited[" + entryRef + "]";
    }
  }

  /** The platform has confirmed a credit notice. */
  record Noticed(String entryRef) implements Fact {}

  /** An id that is never booked any more. */
  record DeclaredDead(String bank, String endToEndId) implements Fact {}

  /** An account that takes no money any more. */
  record AccountClosed(String bank, String accountNo) implements Fact {

    /** Hides the account number. */
    @Override
    public String toString() {
      return "AccountClosed[" + bank + "]";
    }
  }
}
