package org.fachui.payout.payees.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.payees.application.ClaimRegister.Repeated;
import org.fachui.payout.payees.model.ClaimColumn;
import org.fachui.payout.payees.model.FaultCode;
import org.fachui.payout.payees.model.RowFault;

/**
 * Finds, among the rows aside, those whose number is registered already, those that stand twice,
 * and those that contradict each other, and leaves them in {@code repeated_staging}. Of equal rows
 * the first one stays good; of contradicting ones none.
 */
final class RepeatedRows {
  private static final int MOST_SHOWN = 20;

  private static final String PREPARE =
      """
      ANALYZE claim_staging;
      CREATE TEMPORARY TABLE repeated_staging (
        row_no bigint PRIMARY KEY, code text NOT NULL, reason text NOT NULL) ON COMMIT DROP
      """;
  private static final String REGISTERED =
      """
      INSERT INTO repeated_staging (row_no, code, reason)
      SELECT s.row_no, 'ALREADY_REGISTERED', s.registered_no || ': ' || ?
      FROM claim_staging s
      JOIN claim c ON c.pool_id = ? AND c.registered_no = s.registered_no
      """;
  private static final String TWICE =
      """
      INSERT INTO repeated_staging (row_no, code, reason)
      SELECT s.row_no,
        CASE WHEN t.versions > 1 THEN 'CONFLICT' ELSE 'DUPLICATE' END,
        s.registered_no || ': ' || CASE WHEN t.versions > 1 THEN ? ELSE ? END
          || ' (lines ' || t.lines || ')'
      FROM claim_staging s
      JOIN (
        SELECT registered_no, min(row_no) AS first_row,
          left(string_agg(row_no::text, ', ' ORDER BY row_no), 80) AS lines,
          count(DISTINCT (name, id_kind, id_number, bank_no, account_no, fen, tier)) AS versions
        FROM claim_staging
        WHERE registered_no IN (
          SELECT registered_no FROM claim_staging GROUP BY registered_no HAVING count(*) > 1)
        GROUP BY registered_no) AS t ON t.registered_no = s.registered_no
      WHERE t.versions > 1 OR s.row_no > t.first_row
      ON CONFLICT (row_no) DO NOTHING
      """;
  private static final String FIRST =
      "SELECT row_no, code, count(*) OVER () FROM repeated_staging ORDER BY row_no LIMIT "
          + MOST_SHOWN;

  private RepeatedRows() {}

  /** Finds them; their first faults are told by line and code, without the number. */
  static Repeated find(Connection connection, UUID poolId) throws SQLException {
    try (Statement prepare = connection.createStatement()) {
      prepare.execute(PREPARE);
    }
    try (PreparedStatement registered = connection.prepareStatement(REGISTERED);
        PreparedStatement twice = connection.prepareStatement(TWICE)) {
      registered.setString(1, FaultCode.ALREADY_REGISTERED.reason());
      registered.setObject(2, poolId);
      registered.executeUpdate();
      twice.setString(1, FaultCode.CONFLICT.reason());
      twice.setString(2, FaultCode.DUPLICATE.reason());
      twice.executeUpdate();
    }
    return first(connection);
  }

  private static Repeated first(Connection connection) throws SQLException {
    long rows = 0;
    List<RowFault> first = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(FIRST)) {
      while (row.next()) {
        FaultCode code = FaultCode.valueOf(row.getString(2));
        rows = row.getLong(3);
        first.add(
            new RowFault(row.getLong(1), ClaimColumn.REGISTERED_NO.title(), code, code.reason()));
      }
    }
    return new Repeated(rows, first);
  }
}
