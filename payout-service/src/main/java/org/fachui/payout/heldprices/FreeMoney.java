package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.Sql;

/** What of a case's money a price may go back from. */
final class FreeMoney {
  private FreeMoney() {}

  /** On the case's account, without what came for sales whose price was asked for later. */
  static long fen(Connection c, Accounts accounts, UUID lotId, UUID casePool) throws SQLException {
    long cash = accounts.id(c, casePool, AccountKind.CASE_CASH, "");
    return Math.max(0, accounts.balance(c, cash) - ofLaterSales(c, lotId));
  }

  /**
   * What came for sales of the case whose price was asked for later: the oldest money is
   * distributed first, so that this is theirs, whoever was annulled. What of it is set aside stands
   * elsewhere.
   */
  private static long ofLaterSales(Connection c, UUID lotId) throws SQLException {
    return Sql.number(
        c,
        """
        WITH later AS (
          SELECT d.lot_id, d.pool_id, d.enrolment_id, d.virtual_no
          FROM due own JOIN due d ON d.pool_id = own.pool_id
            AND (d.asked_at, d.lot_id) > (own.asked_at, own.lot_id)
          WHERE own.lot_id = ?)
        SELECT coalesce(sum(greatest(came.fen - coalesce(s.held_fen, 0), 0)), 0)
        FROM (
          SELECT l.lot_id,
            coalesce((SELECT sum(k.fen) FROM deposit_credit k WHERE k.enrolment_id = l.enrolment_id
              AND k.state = 'APPLIED' AND NOT EXISTS (SELECT FROM forfeit f WHERE f.lot_id = l.lot_id)), 0)
            + coalesce((SELECT sum(a.fen) FROM arrival a
              WHERE a.pool_id = l.pool_id AND a.virtual_no = l.virtual_no
                AND NOT EXISTS (SELECT FROM deposit_credit k WHERE k.arrival_id = a.id)), 0) AS fen
          FROM later l) AS came
        LEFT JOIN annulled_sale s ON s.lot_id = came.lot_id
        """,
        lotId);
  }
}
