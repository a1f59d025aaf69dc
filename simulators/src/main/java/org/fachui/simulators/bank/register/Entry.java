package org.fachui.simulators.bank.register;

/**
 * One booking on the courts' account in a bank, as the statement shows it.
 *
 * @param ref unique in the bank for ever
 * @param endToEndId of the payment; empty for a credit
 * @param accountNo of the payee; for a credit the virtual account number
 * @param fen always positive; the kind tells the direction
 * @param note why money came back, or what the payer wrote
 * @param payer of a credit; empty otherwise
 * @param phantom in the statement, but no money moved (sabotage)
 */
public record Entry(
    Kind kind,
    String ref,
    String endToEndId,
    String accountNo,
    long fen,
    String note,
    String payer,
    boolean phantom) {

  /** What an entry is. */
  public enum Kind {
    /** Money to a payee. */
    PAYMENT(-1),
    /** Money back from a payee's bank account. */
    RETURN(1),
    /** Money from a payer. */
    CREDIT(1);

    private final int sign;

    Kind(int sign) {
      this.sign = sign;
    }
  }

  /** What it does to the balance of the courts' account. */
  public long signedFen() {
    return kind.sign * fen;
  }

  /** Hides people and accounts. */
  @Override
  public String toString() {
    return "Entry[" + kind + " " + ref + "]";
  }
}
