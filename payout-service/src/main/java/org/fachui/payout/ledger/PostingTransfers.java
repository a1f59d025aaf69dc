package org.fachui.payout.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.ledger.LedgerConflict.Reason;
import org.fachui.platform.store.StoreFailure;

/**
 * Adds transfers in the caller's transaction: all of them or, by an exception, none. Repeatable: a
 * posting that stands already is skipped if kind, accounts, amount and reference are the same.
 * Balances follow in the database, one update an account for each call, however many transfers
 * touch it.
 */
@ApplicationScoped
public class PostingTransfers {
  private static final String STAGE =
      """
      CREATE TEMP TABLE IF NOT EXISTS ledger_staging (
        debit_id bigint NOT NULL, credit_id bigint NOT NULL, fen bigint NOT NULL,
        reference text NOT NULL, business_key text NOT NULL) ON COMMIT DROP
      """;

  /** In the order of the keys: neighbours go to the same page of their index. */
  private static final String POST_STAGED =
      """
      INSERT INTO transfer (batch, kind, debit_id, credit_id, fen, at, reference, business_key)
      SELECT ?, ?, debit_id, credit_id, fen, ?, reference, business_key FROM ledger_staging
      ORDER BY business_key
      ON CONFLICT (business_key) DO NOTHING
      """;

  private static final String REUSED_KEY =
      """
      SELECT s.business_key FROM ledger_staging s LEFT JOIN transfer t USING (business_key)
      WHERE (t.kind, t.debit_id, t.credit_id, t.fen, t.reference)
        IS DISTINCT FROM (?, s.debit_id, s.credit_id, s.fen, s.reference)
      ORDER BY s.business_key LIMIT 1
      """;

  private static final String FILL =
      "INSERT INTO ledger_staging (debit_id, credit_id, fen, reference, business_key) VALUES (?, ?,"
          + " ?, ?, ?)";

  /**
   * Posts a few transfers. Those of one batch and kind that stand next to each other are posted at
   * once.
   *
   * @param at when they take effect
   * @throws LedgerConflict if one of them cannot stand
   */
  public void post(Connection c, Instant at, List<Posting> postings) {
    for (int from = 0; from < postings.size(); ) {
      Posting first = postings.get(from);
      int to = from;
      while (to < postings.size() && alike(first, postings.get(to))) {
        to++;
      }
      stage(c);
      fill(c, postings.subList(from, to));
      postStaged(c, first.batch(), first.kind(), at);
      from = to;
    }
  }

  private static boolean alike(Posting one, Posting other) {
    return one.batch().equals(other.batch()) && one.kind() == other.kind();
  }

  private static void fill(Connection c, List<Posting> postings) {
    try (PreparedStatement insert = c.prepareStatement(FILL)) {
      for (Posting posting : postings) {
        insert.setLong(1, posting.debit());
        insert.setLong(2, posting.credit());
        insert.setLong(3, posting.fen());
        insert.setString(4, posting.reference());
        insert.setString(5, posting.businessKey());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException fault) {
      throw new StoreFailure("transfers cannot be staged", fault);
    }
  }

  /**
   * Makes the empty temporary table {@code ledger_staging (debit_id, credit_id, fen, reference,
   * business_key)}, for the caller to fill by {@code INSERT … SELECT}. It goes with the
   * transaction.
   */
  public void stage(Connection c) {
    try (Statement statement = c.createStatement()) {
      statement.execute("SET LOCAL client_min_messages = warning");
      statement.execute(STAGE);
      statement.execute("TRUNCATE ledger_staging");
    } catch (SQLException fault) {
      throw new StoreFailure("the ledger's staging table cannot be made", fault);
    }
  }

  /**
   * Posts what is staged and empties the stage.
   *
   * @param batch what they are posted with
   * @param at when they take effect
   * @return how many were new
   * @throws LedgerConflict if one of them cannot stand
   */
  public long postStaged(Connection c, UUID batch, TransferKind kind, Instant at) {
    try (Statement statement = c.createStatement()) {
      long posted = insert(c, batch, kind, at);
      if (posted < staged(statement)) {
        requireSame(c, kind);
      }
      statement.execute("TRUNCATE ledger_staging");
      return posted;
    } catch (SQLException fault) {
      throw refusal(fault);
    }
  }

  private static long insert(Connection c, UUID batch, TransferKind kind, Instant at)
      throws SQLException {
    try (PreparedStatement insert = c.prepareStatement(POST_STAGED)) {
      insert.setObject(1, batch);
      insert.setString(2, kind.name());
      insert.setObject(3, at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
      return insert.executeLargeUpdate();
    }
  }

  private static long staged(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM ledger_staging")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void requireSame(Connection c, TransferKind kind) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(REUSED_KEY)) {
      select.setString(1, kind.name());
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          throw new LedgerConflict(
              Reason.KEY_REUSED, "another transfer stands under the key " + row.getString(1));
        }
      }
    }
  }

  private static RuntimeException refusal(SQLException fault) {
    String said = String.valueOf(fault.getMessage());
    if (said.contains("balance_not_negative")) {
      return new LedgerConflict(Reason.NOT_COVERED, "an account would fall below zero", fault);
    }
    if (said.contains("do not fit their kind")) {
      return new LedgerConflict(Reason.WRONG_ACCOUNTS, "an account does not fit", fault);
    }
    return new StoreFailure("transfers cannot be posted", fault);
  }
}
