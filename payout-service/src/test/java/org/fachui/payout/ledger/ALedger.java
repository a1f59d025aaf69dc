package org.fachui.payout.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.PayoutTestDatabase;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.signing.SigningKey;

/** A ledger with pools, and short words for what is done to it. */
public final class ALedger {
  public static final Instant NOW = Instant.parse("2026-11-20T02:00:00.123Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final UUID BATCH = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final PayoutTestDatabase database = PayoutTestDatabase.fresh();
  private final Transactions transactions = database.transactions();
  private final PostingTransfers posting = new PostingTransfers();
  private final Accounts accounts = new Accounts();
  private final String pem = SigningKey.generate(NOW.minusSeconds(60), NOW.plusSeconds(60)).toPem();

  public PayoutTestDatabase database() {
    return database;
  }

  public Transactions transactions() {
    return transactions;
  }

  public String pem() {
    return pem;
  }

  public Sealing sealing() {
    return new Sealing(transactions, pem, CLOCK);
  }

  public UUID pool(int number) {
    CaseNumber no = CaseNumber.of("（2026）浙0106执" + number + "号");
    return transactions.run(c -> accounts.pool(c, "浙0106", no));
  }

  public long account(UUID pool, AccountKind kind, String ref) {
    return transactions.run(c -> accounts.id(c, pool, kind, ref));
  }

  public long outside() {
    return transactions.run(c -> accounts.common(c, AccountKind.OUTSIDE));
  }

  public long suspense() {
    return transactions.run(c -> accounts.common(c, AccountKind.SUSPENSE));
  }

  public long balance(long account) {
    return transactions.run(c -> accounts.balance(c, account));
  }

  public PoolEquation equation(UUID pool) {
    return transactions.run(c -> PoolEquation.read(c, pool));
  }

  /** Posts in one transaction. */
  public void post(Posting... postings) {
    transactions.run(
        c -> {
          posting.post(c, NOW, List.of(postings));
          return "";
        });
  }

  /** A posting under a key. */
  public static Posting of(TransferKind kind, long from, long to, long fen, String key) {
    return new Posting(BATCH, kind, from, to, fen, "", key);
  }
}
