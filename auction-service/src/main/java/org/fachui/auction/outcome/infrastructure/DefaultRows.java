package org.fachui.auction.outcome.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.outcome.application.Receipts;

/** What is written of a default, in the transaction that finds it. */
record DefaultRows(Connection connection, UUID lotId) {
  void keep(String number, String documentSha256, Instant now, String by) throws SQLException {
    run(
        """
        INSERT INTO default_rulings (lot_id, number, document, ruled_at, ruled_by)
        VALUES (?, ?, ?, ?, ?)
        """,
        lotId,
        number,
        documentSha256,
        now,
        by);
    bar(number, now);
    deliver(documentSha256, now);
  }

  /** No buyer may bid for this property again. */
  private void bar(String number, Instant now) throws SQLException {
    run(
        """
        INSERT INTO buyers_in_default (unit_code, person, lot_id, ruling_number, found_at)
        SELECT p.unit_code, e.person, s.lot_id, ?, ?
        FROM sales s JOIN enrolment_parties e ON e.enrolment_id = s.enrolment_id
          AND e.role = 'BUYER' JOIN lots l ON l.id = s.lot_id
        JOIN properties p ON p.id = l.property_id WHERE s.lot_id = ?
        """,
        number,
        now,
        lotId);
  }

  /** Whoever did not consent to electronic service is served on paper. */
  private void deliver(String documentSha256, Instant now) throws SQLException {
    run(
        """
        INSERT INTO deliveries (receipt_no, lot_id, subject, kind, number, document, arrived_at)
        SELECT ?, s.lot_id, e.subject, 'DEFAULT_RULING', d.number, d.document, ?
        FROM sales s JOIN enrolments e ON e.id = s.enrolment_id
        JOIN default_rulings d ON d.lot_id = s.lot_id WHERE s.lot_id = ? AND e.e_service
        """,
        Receipts.number(lotId, documentSha256),
        now,
        lotId);
  }

  private void run(String statement, Object... values) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(
            i + 1, values[i] instanceof Instant time ? Timestamp.from(time) : values[i]);
      }
      insert.executeUpdate();
    }
  }
}
