package org.fachui.payout.forfeits;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.platform.store.Transactions;

/** Sets forfeited deposits aside, so that nobody plans with them. */
public final class SettingAside {
  private final Transactions transactions;
  private final PostingTransfers ledger;
  private final Accounts accounts;
  private final Clock clock;

  /** Over these. */
  public SettingAside(
      Transactions transactions, PostingTransfers ledger, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A buyer is in default. In the caller's transaction; the same again changes nothing.
   *
   * @param fen what auction says is kept of what he paid
   * @return whether it is news; not while his price was never asked for
   */
  public static boolean begin(Connection c, UUID lotId, long fen, Instant now) throws SQLException {
    return Sql.update(
            c,
            """
            INSERT INTO forfeit (lot_id, pool_id, price_fen, fen, back_fen, heard_at)
            SELECT lot_id, pool_id, price_fen, ?, greatest(deposit_fen - ?, 0), ? FROM due WHERE lot_id = ?
            ON CONFLICT DO NOTHING
            """,
            fen,
            fen,
            now,
            lotId)
        > 0;
  }

  /** On which account of the pool it stands. */
  static long account(Accounts accounts, Connection c, UUID pool, UUID lotId) {
    return accounts.id(c, pool, AccountKind.HELD, lotId.toString());
  }

  /**
   * What is to be set aside.
   *
   * @param backFen the part that is the buyer's
   */
  private record Open(UUID lotId, UUID poolId, long fen, long backFen) {
    long wholeFen() {
      return fen + backFen;
    }
  }

  /**
   * Sets the next one aside.
   *
   * @return whether there was one
   */
  public boolean setNextAside() {
    return transactions.run(
        c -> {
          Optional<Open> next = next(c);
          if (next.isPresent()) {
            setAside(c, next.get(), clock.instant());
          }
          return next.isPresent();
        });
  }

  private static Optional<Open> next(Connection c) throws SQLException {
    try (PreparedStatement select =
            c.prepareStatement(
                """
                SELECT lot_id, pool_id, fen, back_fen FROM forfeit WHERE held_at IS NULL
                ORDER BY heard_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Open(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getLong(3),
                  row.getLong(4)))
          : Optional.empty();
    }
  }

  private void setAside(Connection c, Open open, Instant now) throws SQLException {
    accounts.lock(c, open.poolId());
    long cash = accounts.id(c, open.poolId(), AccountKind.CASE_CASH, "");
    long whole = Math.min(open.wholeFen(), accounts.balance(c, cash));
    long held = Math.min(open.fen(), whole);
    if (whole > 0) {
      long aside = account(accounts, c, open.poolId(), open.lotId());
      String lot = open.lotId().toString();
      ledger.post(
          c,
          now,
          List.of(
              new Posting(
                  open.lotId(),
                  TransferKind.HOLD,
                  cash,
                  aside,
                  whole,
                  lot,
                  "HOLD|FORFEIT|" + lot)));
    }
    Sql.update(
        c,
        "UPDATE forfeit SET held_fen = ?, held_at = ? WHERE lot_id = ?",
        held,
        now,
        open.lotId());
    if (whole < open.wholeFen()) {
      Incidents.open(
          c,
          now,
          "FORFEIT_DISTRIBUTED",
          open.lotId().toString(),
          "Of a forfeited deposit %d fen were distributed before the default; %d fen are set aside."
              .formatted(open.wholeFen() - whole, whole));
    }
  }
}
