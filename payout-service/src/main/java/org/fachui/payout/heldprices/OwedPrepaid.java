package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.decisions.Decision.About;
import org.fachui.platform.store.StoreFailure;

/**
 * The buyer's part of a prepaid price: it was set aside together with the part that is forfeited,
 * on the account of that lot.
 */
final class OwedPrepaid implements OwedPart {
  private static final String TO_RETURN = "PRICE_TO_RETURN";
  private static final String OF_POOL =
      """
      SELECT lot_id FROM forfeit WHERE pool_id = ? AND back_fen > 0 AND held_at IS NOT NULL
      ORDER BY heard_at, lot_id
      """;

  private final Accounts accounts;
  private final MovingBack moving;

  OwedPrepaid(Accounts accounts, MovingBack moving) {
    this.accounts = accounts;
    this.moving = moving;
  }

  @Override
  public About part() {
    return About.PREPAID;
  }

  @Override
  public List<UUID> lots(Connection c, UUID casePool) throws SQLException {
    return Lots.of(c, OF_POOL, casePool);
  }

  /** On the account of the lot, beside what is kept and not used yet. */
  private long held(Connection c, UUID casePool, UUID lotId) throws SQLException {
    long kept =
        Sql.number(
            c,
            """
            SELECT f.held_fen - coalesce((SELECT sum(u.fen) FROM forfeit_use u WHERE u.lot_id = f.lot_id
              AND u.approved_at IS NOT NULL AND u.use <> 'RELATED_DEBT'), 0)
            FROM forfeit f WHERE f.lot_id = ?
            """,
            lotId);
    return accounts.balance(c, aside(c, casePool, lotId)) - kept;
  }

  private long aside(Connection c, UUID casePool, UUID lotId) {
    return accounts.id(c, casePool, AccountKind.HELD, lotId.toString());
  }

  @Override
  public Optional<Owed> find(Connection c, UUID casePool, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT back_fen, returned_at IS NULL FROM forfeit
            WHERE pool_id = ? AND lot_id = ? AND back_fen > 0 AND held_at IS NOT NULL
            """)) {
      select.setObject(1, casePool);
      select.setObject(2, lotId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        boolean open = row.getBoolean(2);
        return Optional.of(
            new Owed(
                lotId,
                part(),
                true,
                row.getLong(1),
                open ? row.getLong(1) : 0,
                open ? held(c, casePool, lotId) : 0,
                FreeMoney.fen(c, accounts, lotId, casePool),
                0,
                null));
      }
    }
  }

  @Override
  public void giveBack(Connection c, UUID lotId, Instant now) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT l.pool_id, f.pool_id, d.enrolment_id, f.back_fen, k.id, k.arrival_id, k.fen, k.arrived_at
            FROM forfeit f JOIN lot_deposits l ON l.lot_id = f.lot_id JOIN due d ON d.lot_id = f.lot_id
            JOIN deposit_credit k ON k.enrolment_id = d.enrolment_id AND k.state = 'APPLIED'
            WHERE f.lot_id = ? AND f.returned_at IS NULL
            """)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new StoreFailure("of lot " + lotId + " no deposit is applied");
        }
        var of =
            new MovingBack.Of(
                lotId,
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class));
        var whole =
            new PricePart(
                row.getObject(5, UUID.class),
                row.getLong(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class));
        giveBack(c, of, whole, row.getLong(4), now);
      }
    }
  }

  private void giveBack(Connection c, MovingBack.Of of, PricePart whole, long fen, Instant now)
      throws SQLException {
    long held = held(c, of.casePool(), of.lotId());
    moving.hold(c, of, aside(c, of.casePool(), of.lotId()), -held, "PREPAID|" + of.lotId(), now);
    moving.partBack(c, of, whole, fen, now);
    Sql.update(c, "UPDATE forfeit SET returned_at = ? WHERE lot_id = ?", now, of.lotId());
    MovingBack.refund(c, of.lotId());
    Incidents.close(c, now, TO_RETURN, of.lotId().toString());
  }

  @Override
  public void stay(Connection c, UUID lotId, Instant now) throws SQLException {
    Incidents.close(c, now, TO_RETURN, lotId.toString());
  }
}
