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

/** What came for the price of a sale that was undone, and was distributed in part before. */
final class OwedPrice implements OwedPart {
  private static final String OF_POOL =
      """
      SELECT s.lot_id FROM annulled_sale s JOIN due d ON d.lot_id = s.lot_id
      WHERE d.pool_id = ? AND (s.price_fen > s.back_fen OR s.attempts > 0
        OR EXISTS (SELECT FROM decision n WHERE n.about = 'PRICE' AND n.subject = s.lot_id))
      ORDER BY s.heard_at, s.lot_id
      """;

  private final Accounts accounts;
  private final MovingBack moving;

  OwedPrice(Accounts accounts, MovingBack moving) {
    this.accounts = accounts;
    this.moving = moving;
  }

  @Override
  public About part() {
    return About.PRICE;
  }

  @Override
  public List<UUID> lots(Connection c, UUID casePool) throws SQLException {
    return Lots.of(c, OF_POOL, casePool);
  }

  @Override
  public Optional<Owed> find(Connection c, UUID casePool, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT s.keeps_deposit, s.price_fen, s.price_fen - s.back_fen, s.held_fen, s.attempts, s.look_at
            FROM annulled_sale s JOIN due d ON d.lot_id = s.lot_id WHERE d.pool_id = ? AND s.lot_id = ?
            """)) {
      select.setObject(1, casePool);
      select.setObject(2, lotId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        OffsetDateTime look = row.getObject(6, OffsetDateTime.class);
        return Optional.of(
            new Owed(
                lotId,
                part(),
                row.getBoolean(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                FreeMoney.fen(c, accounts, lotId, casePool),
                row.getInt(5),
                look == null ? null : look.toInstant()));
      }
    }
  }

  @Override
  public void giveBack(Connection c, UUID lotId, Instant now) throws SQLException {
    UndoneSale sale = UndoneSale.find(c, lotId).orElseThrow();
    MovingBack.Of of = MovingBack.Of.sale(sale);
    long aside = accounts.id(c, sale.casePool(), AccountKind.HELD, "");
    String key = GivingBackPrices.key(sale, 0, now) + "|RETURN";
    moving.hold(c, of, aside, -sale.heldFen(), key, now);
    List<PricePart> open =
        PricePart.of(c, sale).stream()
            .filter(part -> part.arrivalId() <= sale.seenArrival())
            .toList();
    for (PricePart part : open) {
      moving.back(c, of, part, now);
    }
    Sql.update(
        c,
        "UPDATE annulled_sale SET back_fen = back_fen + ?, held_fen = 0, look_at = ? WHERE lot_id = ?",
        PricePart.fen(open),
        now,
        lotId);
    MovingBack.refund(c, lotId);
    Incidents.close(c, now, GivingBackPrices.DISTRIBUTED, lotId.toString());
  }

  @Override
  public void stay(Connection c, UUID lotId, Instant now) throws SQLException {
    Incidents.close(c, now, GivingBackPrices.DISTRIBUTED, lotId.toString());
  }
}
