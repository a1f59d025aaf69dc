package org.fachui.payout.releases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a lot's deposits has to go back by a time and is not on its way to a bank.
 *
 * @param by null while the lot is not over
 * @param waitingFen for which no payment is drawn up
 * @param withoutAccountFen of which no account is known that can be reached
 * @param notTakenFen that the bank did not take, or that came back
 * @param unsentFen for which a payment is drawn up, and its file is not sent
 */
public record Unsent(
    @Nullable Instant by,
    long waitingFen,
    long withoutAccountFen,
    long notTakenFen,
    long unsentFen) {
  private static final String READ =
      """
      SELECT l.release_by,
        coalesce(sum(k.fen) FILTER (WHERE k.state = 'KEPT'), 0)::bigint,
        coalesce(sum(k.fen) FILTER (WHERE k.state = 'NO_ACCOUNT'), 0)::bigint,
        coalesce(sum(k.fen) FILTER (WHERE k.state = 'NOT_TAKEN'
          OR i.state IN ('REJECTED', 'RETURNED', 'CANCELLED')), 0)::bigint,
        coalesce(sum(k.fen) FILTER (
          WHERE i.state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RESERVED', 'QUEUED', 'HALTED')), 0)::bigint
      FROM lot_deposits l
      LEFT JOIN deposit d ON d.lot_id = l.lot_id
      LEFT JOIN deposit_credit k ON k.enrolment_id = d.enrolment_id AND NOT k.of_price
        AND k.arrived_at < l.release_by
        AND (k.verdict <> 'CONFIRMS' OR d.enrolment_id IS DISTINCT FROM
          coalesce(l.winner, (SELECT u.enrolment_id FROM due u WHERE u.lot_id = l.lot_id)))
      LEFT JOIN instruction i ON i.id = k.instruction_id AND k.state = 'REFUNDING'
      WHERE l.lot_id = ? GROUP BY l.lot_id
      """;

  /** Of what is no lot, or not over. */
  public static final Unsent NOTHING = new Unsent(null, 0, 0, 0, 0);

  /** Of a lot, in the caller's transaction. */
  public static Unsent of(Connection c, UUID lotId) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(READ)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return NOTHING;
        }
        OffsetDateTime by = row.getObject(1, OffsetDateTime.class);
        return new Unsent(
            by == null ? null : by.toInstant(),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5));
      }
    }
  }

  /** All of it. */
  public long fen() {
    return waitingFen + withoutAccountFen + notTakenFen + unsentFen;
  }
}
