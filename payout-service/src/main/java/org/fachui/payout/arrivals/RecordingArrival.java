package org.fachui.payout.arrivals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.platform.store.Transactions;

/**
 * Counts a credit once, whoever tells of it and how often: by its account and the bank's reference.
 * The money goes to the pool whose virtual account number was named, or where a {@link CreditRoute}
 * says, else into suspense.
 */
@ApplicationScoped
public class RecordingArrival {
  private Transactions transactions;
  private PostingTransfers posting;
  private Accounts accounts;
  private Iterable<CreditRoute> routes;
  private Clock clock;

  @Inject
  public RecordingArrival(
      Transactions transactions,
      PostingTransfers posting,
      Accounts accounts,
      @Any Instance<CreditRoute> routes,
      Clock clock) {
    this(transactions, posting, accounts, (Iterable<CreditRoute>) routes, clock);
  }

  /** Over any routes. */
  public RecordingArrival(
      Transactions transactions,
      PostingTransfers posting,
      Accounts accounts,
      Iterable<CreditRoute> routes,
      Clock clock) {
    this.transactions = transactions;
    this.posting = posting;
    this.accounts = accounts;
    this.routes = routes;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected RecordingArrival() {}

  /** Records it, unless it is known. */
  public ArrivalOutcome record(CreditNotice notice) {
    return transactions.run(
        c -> {
          lock(c, notice);
          Optional<ArrivalOutcome> known = known(c, notice);
          return known.isPresent() ? known.get() : add(c, notice);
        });
  }

  /** Notices of one credit wait for each other. */
  private static void lock(Connection c, CreditNotice notice) throws SQLException {
    try (PreparedStatement lock =
        c.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, key(notice));
      lock.execute();
    }
  }

  private static Optional<ArrivalOutcome> known(Connection c, CreditNotice notice)
      throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            "SELECT fen = ? AND virtual_no = ? FROM arrival WHERE account_no = ? AND entry_ref"
                + " = ?")) {
      select.setLong(1, notice.fen());
      select.setString(2, notice.virtualNo());
      select.setString(3, notice.accountNo());
      select.setString(4, notice.entryRef());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(row.getBoolean(1) ? ArrivalOutcome.KNOWN : ArrivalOutcome.CONTRADICTION);
      }
    }
  }

  private ArrivalOutcome add(Connection c, CreditNotice notice) throws SQLException {
    for (CreditRoute route : routes) {
      Optional<UUID> pool = route.pool(c, notice.virtualNo());
      if (pool.isPresent()) {
        accounts.lock(c, pool.get());
        long arrival = count(c, notice, pool);
        route.counted(
            c,
            new CreditRoute.Counted(
                arrival, pool.get(), notice.virtualNo(), notice.fen(), notice.at()));
        return ArrivalOutcome.MATCHED;
      }
    }
    Optional<UUID> pool = poolOf(c, notice.virtualNo());
    count(c, notice, pool);
    return pool.isPresent() ? ArrivalOutcome.MATCHED : ArrivalOutcome.SUSPENSE;
  }

  /** Posts and keeps it; its id. */
  private long count(Connection c, CreditNotice notice, Optional<UUID> pool) throws SQLException {
    long to =
        pool.isPresent()
            ? accounts.id(c, pool.get(), AccountKind.CASE_CASH, "")
            : accounts.common(c, AccountKind.SUSPENSE);
    Posting arrival =
        new Posting(
            pool.orElse(new UUID(0, 0)),
            TransferKind.ARRIVAL,
            accounts.common(c, AccountKind.OUTSIDE),
            to,
            notice.fen(),
            notice.entryRef(),
            key(notice));
    posting.post(c, clock.instant(), List.of(arrival));
    return insert(c, notice, pool);
  }

  private static Optional<UUID> poolOf(Connection c, String virtualNo) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement("SELECT id FROM pool WHERE virtual_no = ?")) {
      select.setString(1, virtualNo);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  private static long insert(Connection c, CreditNotice notice, Optional<UUID> pool)
      throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            """
            INSERT INTO arrival (account_no, entry_ref, fen, payer, virtual_no, at, pool_id,
              payer_bank_no, payer_account_no, transfer_id)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, id FROM transfer WHERE business_key = ?
            RETURNING id
            """)) {
      insert.setString(1, notice.accountNo());
      insert.setString(2, notice.entryRef());
      insert.setLong(3, notice.fen());
      insert.setString(4, notice.payer());
      insert.setString(5, notice.virtualNo());
      insert.setObject(6, notice.at().atOffset(ZoneOffset.UTC));
      insert.setObject(7, pool.orElse(null));
      insert.setString(8, notice.payerBankNo());
      insert.setString(9, notice.payerAccountNo());
      insert.setString(10, key(notice));
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String key(CreditNotice notice) {
    return "arrival/" + notice.accountNo() + "/" + notice.entryRef();
  }
}
