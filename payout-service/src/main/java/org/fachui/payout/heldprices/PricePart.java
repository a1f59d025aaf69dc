package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came for a price and is not in the lot's pool again.
 *
 * @param deposit its credit, where it is the applied deposit; else it came for the rest
 */
record PricePart(@Nullable UUID deposit, long arrivalId, long fen, OffsetDateTime at) {
  /** All of a sale, the oldest first. */
  static List<PricePart> of(Connection c, UndoneSale sale) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT k.id, k.arrival_id, k.fen, k.arrived_at FROM deposit_credit k
            WHERE k.enrolment_id = ? AND k.state = 'APPLIED'
              AND NOT (SELECT s.keeps_deposit FROM annulled_sale s WHERE s.lot_id = ?)
            UNION ALL
            SELECT NULL, a.id, a.fen, a.at FROM due d
            JOIN arrival a ON a.pool_id = d.pool_id AND a.virtual_no = d.virtual_no
            WHERE d.lot_id = ? AND NOT EXISTS (SELECT FROM deposit_credit k WHERE k.arrival_id = a.id)
            ORDER BY 4, 2
            """)) {
      select.setObject(1, sale.enrolmentId());
      select.setObject(2, sale.lotId());
      select.setObject(3, sale.lotId());
      List<PricePart> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new PricePart(
                  row.getObject(1, UUID.class),
                  row.getLong(2),
                  row.getLong(3),
                  row.getObject(4, OffsetDateTime.class)));
        }
      }
      return found;
    }
  }

  static long fen(List<PricePart> parts) {
    return parts.stream().mapToLong(PricePart::fen).sum();
  }

  /** The last that came; 0 when there is none. */
  static long last(List<PricePart> parts) {
    return parts.stream().mapToLong(PricePart::arrivalId).max().orElse(0);
  }
}
