package org.fachui.simulators.bank.application;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.fachui.simulators.bank.register.Banks;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Entry;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Register;

/** Books what people pay in, each payment once, and has the platform told. */
public final class PayingIn {
  private final Register register;
  private final Notices notices;
  private final Clock clock;

  /** Pays into this register. */
  public PayingIn(Register register, Notices notices, Clock clock) {
    this.register = register;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * The account that pays.
   *
   * @param bankNo 行号 of its bank, twelve digits; empty, like the number, when it is not known
   */
  public record Account(String bankNo, String accountNo) {
    /** An account that the bank does not tell. */
    public static final Account UNKNOWN = new Account("", "");

    private static final Pattern BANK_NO = Pattern.compile("[0-9]{12}");
    private static final Pattern ACCOUNT_NO = Pattern.compile("[0-9A-Za-z-]{1,34}");

    /** Checks that there are both or none. */
    public Account {
      boolean unknown = bankNo.isEmpty() && accountNo.isEmpty();
      if (!unknown
          && !(BANK_NO.matcher(bankNo).matches() && ACCOUNT_NO.matcher(accountNo).matches())) {
        throw new IllegalArgumentException("an account has a bank of twelve digits and a number");
      }
    }

    /** Hides it. */
    @Override
    public String toString() {
      return "Account";
    }
  }

  /**
   * A payment.
   *
   * @param key the same payment again has the same key
   * @param virtualNo virtual account number (虚拟账号), or empty when the payer named none
   * @param account that pays
   */
  public record Payment(
      String key, String virtualNo, String payer, Account account, long fen, String reference) {
    private static final Pattern VIRTUAL_NO = Pattern.compile("[0-9A-Za-z]{0,34}");
    private static final long FEN_MAX = 100_000_000_000_000L;
    private static final int TEXT_MAX = 140;

    /** Checks every part. */
    public Payment {
      boolean good =
          !key.isBlank()
              && key.length() <= TEXT_MAX
              && VIRTUAL_NO.matcher(virtualNo).matches()
              && !payer.isBlank()
              && payer.length() <= TEXT_MAX
              && reference.length() <= TEXT_MAX
              && fen > 0
              && fen <= FEN_MAX;
      if (!good) {
        throw new IllegalArgumentException("a payment lacks something or has it in another form");
      }
    }

    /** Hides the payer. */
    @Override
    public String toString() {
      return "Payment[" + virtualNo + "]";
    }
  }

  /** Books it; the same key again gives the first booking. */
  public Fact.Credited pay(Payment payment) {
    Book book = register.book(Banks.COLLECTING).orElseThrow();
    Fact.Credited credit =
        book.during(() -> book.credit(payment.key()).orElseGet(() -> record(book, payment)));
    notices.tell(credit);
    return credit;
  }

  private Fact.Credited record(Book book, Payment payment) {
    Fact.Credited credit =
        new Fact.Credited(
            book.bank(),
            book.nextRef(Entry.Kind.CREDIT),
            payment.key(),
            payment.virtualNo(),
            payment.fen(),
            payment.payer(),
            payment.account().bankNo(),
            payment.account().accountNo(),
            payment.reference(),
            clock.instant(),
            register.day());
    register.add(List.of(credit));
    return credit;
  }
}
