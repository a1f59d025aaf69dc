package org.fachui.payout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fachui.proof.payout.TransferRecord;

/** Reads transfers by id, a few thousand at a time, each with the chain that it belongs to. */
public final class TransferRows {
  private static final int AT_ONCE = 5_000;

  /** A transfer and its chain: the pool's id, or empty. */
  @FunctionalInterface
  public interface Reader {
    void take(String chain, TransferRecord transfer) throws SQLException;
  }

  private static final String READ =
      """
      SELECT coalesce(c.pool_id, d.pool_id)::text, t.id, t.batch::text, t.kind, t.debit_id,
        t.credit_id, t.fen, (extract(epoch FROM t.at) * 1000000)::bigint, t.reference,
        t.business_key
      FROM transfer t
      LEFT JOIN account d ON d.id = t.debit_id
      LEFT JOIN account c ON c.id = t.credit_id
      WHERE t.id > ? AND t.id <= ?
      """;

  private static final String OF_CHAIN = "AND coalesce(c.pool_id::text, d.pool_id::text, '') = ? ";
  private static final String IN_ORDER = "ORDER BY t.id";

  private TransferRows() {}

  /** All transfers after one id and up to another. */
  public static void read(Connection c, long after, long upTo, Reader reader) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(READ + IN_ORDER)) {
      read(select, after, upTo, reader);
    }
  }

  /** Those of one chain. */
  public static void read(Connection c, String chain, long after, long upTo, Reader reader)
      throws SQLException {
    try (PreparedStatement select = c.prepareStatement(READ + OF_CHAIN + IN_ORDER)) {
      select.setString(3, chain);
      read(select, after, upTo, reader);
    }
  }

  private static void read(PreparedStatement select, long after, long upTo, Reader reader)
      throws SQLException {
    select.setLong(1, after);
    select.setLong(2, upTo);
    select.setFetchSize(AT_ONCE);
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String pool = row.getString(1);
        reader.take(
            pool == null ? "" : pool,
            new TransferRecord(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getString(9),
                row.getString(10)));
      }
    }
  }
}
