package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.Accounts;

/**
 * A sale that was undone and whose price was asked for. Money in fen.
 *
 * @param priceFen what had come for the price at the last look
 * @param backFen of it, what is in the lot's pool again
 * @param heldFen of it, what is set aside
 * @param seenArrival what came after it goes back by itself
 * @param stays whether two people decided that nothing more is set aside
 */
record UndoneSale(
    UUID lotId,
    UUID lotPool,
    UUID casePool,
    UUID enrolmentId,
    long priceFen,
    long backFen,
    long heldFen,
    long seenArrival,
    boolean stays) {
  static Optional<UndoneSale> find(Connection c, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT l.pool_id, d.pool_id, d.enrolment_id, s.price_fen, s.back_fen, s.held_fen, s.seen_arrival,
              coalesce((SELECT n.choice = 'STAY' FROM decision n WHERE n.about = 'PRICE'
                AND n.subject = s.lot_id AND n.approved_at IS NOT NULL ORDER BY n.id DESC LIMIT 1), false)
            FROM annulled_sale s JOIN lot_deposits l ON l.lot_id = s.lot_id
            JOIN due d ON d.lot_id = s.lot_id WHERE s.lot_id = ?
            """)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new UndoneSale(
                    lotId,
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getBoolean(8)))
            : Optional.empty();
      }
    }
  }

  /**
   * The same, with the pools locked first, the lot's before the case's, as where money comes or is
   * applied.
   */
  static Optional<UndoneSale> locked(Connection c, Accounts accounts, UUID lotId)
      throws SQLException {
    Optional<UndoneSale> sale = find(c, lotId);
    if (sale.isEmpty()) {
      return sale;
    }
    accounts.lock(c, sale.get().lotPool());
    accounts.lock(c, sale.get().casePool());
    return find(c, lotId);
  }
}
