package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.halts.HaltingPayouts;

/** Sales that were undone, as they become known; in the caller's transaction. */
public final class AnnulledSales {
  private AnnulledSales() {}

  /** A sale is annulled. */
  public static void begin(Connection c, UUID lotId, Instant now) throws SQLException {
    begin(c, lotId, false, now);
  }

  /** The buyer is in default: what he paid beyond his deposit. */
  public static void beginBeyondDeposit(Connection c, UUID lotId, Instant now) throws SQLException {
    begin(c, lotId, true, now);
  }

  private static void begin(Connection c, UUID lotId, boolean keepsDeposit, Instant now)
      throws SQLException {
    boolean news =
        Sql.update(
                c,
                """
                INSERT INTO annulled_sale (lot_id, heard_at, look_at, keeps_deposit) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                lotId,
                now,
                now,
                keepsDeposit)
            > 0;
    if (news) {
      HaltingPayouts.await(c, lotId, now);
    }
  }

  /**
   * Something came for a price; it goes back as well if the sale is undone.
   *
   * @return whether it is
   */
  public static boolean cameLate(Connection c, UUID lotId, Instant now) throws SQLException {
    return Sql.update(c, "UPDATE annulled_sale SET look_at = ? WHERE lot_id = ?", now, lotId) > 0;
  }
}
