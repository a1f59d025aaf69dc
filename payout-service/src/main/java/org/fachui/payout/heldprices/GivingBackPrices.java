package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.halts.HaltingPayouts;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.platform.logging.LogFields;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the prices of sales that were undone, each in a transaction of its own: what is there as
 * a whole goes back, what is left of a price that was distributed is set aside. A look that fails
 * is repeated later and later, and does not keep the others waiting.
 */
public final class GivingBackPrices {
  /** Part of a price was distributed; two people decide. */
  static final String DISTRIBUTED = "ANNULLED_PRICE_DISTRIBUTED";

  /** Looks fail one after the other. */
  static final String STUCK = "ANNULLED_PRICE_STUCK";

  /** After so many failed looks people are told. */
  static final int TRIES_MAX = 5;

  private static final Logger LOG = Logger.getLogger(GivingBackPrices.class.getName());
  private static final Duration MORE_MAY_COME = Duration.ofMinutes(1);
  private static final Duration FIRST_REST = Duration.ofSeconds(2);
  private static final Duration LONGEST_REST = Duration.ofMinutes(30);

  private final Transactions transactions;
  private final Accounts accounts;
  private final MovingBack moving;
  private final HaltingPayouts halting;
  private final Clock clock;

  /** Over these. */
  public GivingBackPrices(
      Transactions transactions, PostingTransfers ledger, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.moving = new MovingBack(ledger, accounts);
    this.halting = new HaltingPayouts(ledger, accounts);
    this.clock = clock;
  }

  /**
   * Looks at the next sale.
   *
   * @return whether there was one
   */
  public boolean giveBackNext() {
    AtomicReference<@Nullable UUID> taken = new AtomicReference<>();
    try {
      return transactions.run(
          c -> {
            Optional<UUID> lot = next(c);
            if (lot.isPresent()) {
              taken.set(lot.get());
              lookAt(c, lot.get());
            }
            return lot.isPresent();
          });
    } catch (RuntimeException failed) {
      UUID lot = taken.get();
      if (lot == null) {
        throw failed;
      }
      LogFields.lot(lot)
          .log(LOG, Level.WARNING, failed, "the price of lot {0} cannot be looked at now", lot);
      transactions.run(c -> later(c, lot, clock.instant()));
      return true;
    }
  }

  private void lookAt(Connection c, UUID lotId) throws SQLException {
    Optional<UndoneSale> sale = UndoneSale.locked(c, accounts, lotId);
    if (sale.isPresent()) {
      giveBack(c, sale.get(), clock.instant());
    } else {
      // Nothing was asked for but the deposit, which is in the lot's pool.
      look(c, lotId, null);
    }
  }

  private Optional<UUID> next(Connection c) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT s.lot_id FROM annulled_sale s WHERE s.look_at <= ?
              AND NOT EXISTS (SELECT FROM forfeit f WHERE f.lot_id = s.lot_id AND f.held_at IS NULL)
            ORDER BY s.look_at LIMIT 1
            """)) {
      select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  /** Twice as late after each failure. */
  private static int later(Connection c, UUID lotId, Instant now) throws SQLException {
    int attempts =
        (int)
            Sql.number(
                c,
                """
                UPDATE annulled_sale SET attempts = attempts + 1,
                  look_at = ? + least(? * interval '1 ms' * 2 ^ least(attempts, 30), ? * interval '1 ms')
                WHERE lot_id = ? RETURNING attempts
                """,
                now,
                FIRST_REST.toMillis(),
                LONGEST_REST.toMillis(),
                lotId);
    if (attempts >= TRIES_MAX) {
      Incidents.open(
          c,
          now,
          STUCK,
          lotId.toString(),
          "The price of a sale that was undone could not be looked at %d times; payouts of its case wait."
              .formatted(attempts));
    }
    return attempts;
  }

  private void giveBack(Connection c, UndoneSale sale, Instant now) throws SQLException {
    List<PricePart> parts = PricePart.of(c, sale);
    List<PricePart> whole = new ArrayList<>();
    long left = FreeMoney.fen(c, accounts, sale.lotId(), sale.casePool());
    for (PricePart part : parts) {
      if (part.arrivalId() > sale.seenArrival() && part.fen() <= left) {
        whole.add(part);
        left -= part.fen();
      }
    }
    long open = PricePart.fen(parts) - PricePart.fen(whole);
    long held = sale.stays() ? sale.heldFen() : Math.min(left + sale.heldFen(), open);
    long aside = accounts.id(c, sale.casePool(), AccountKind.HELD, "");
    moving.hold(
        c, MovingBack.Of.sale(sale), aside, held - sale.heldFen(), key(sale, held, now), now);
    for (PricePart part : whole) {
      moving.back(c, MovingBack.Of.sale(sale), part, now);
    }
    if (HaltingPayouts.looked(c, sale.lotId()) && open > 0) {
      halting.halt(c, sale.casePool(), sale.lotId(), now);
    }
    long seen = Math.max(sale.seenArrival(), PricePart.last(parts));
    note(c, sale, new Outcome(PricePart.fen(whole), held, open, seen), now);
  }

  static String key(UndoneSale sale, long held, Instant now) {
    return "ANNULLED|" + sale.lotId() + "|" + now.toEpochMilli() + "|" + held;
  }

  /**
   * What came of a look.
   *
   * @param heldFen set aside now, of {@code openFen}
   * @param openFen of the price, what does not go back by itself
   */
  private record Outcome(long backFen, long heldFen, long openFen, long seenArrival) {}

  private static void note(Connection c, UndoneSale sale, Outcome outcome, Instant now)
      throws SQLException {
    long price = sale.backFen() + outcome.backFen() + outcome.openFen();
    Sql.update(
        c,
        """
        UPDATE annulled_sale SET price_fen = ?, back_fen = ?, held_fen = ?, seen_arrival = ? WHERE lot_id = ?
        """,
        price,
        sale.backFen() + outcome.backFen(),
        outcome.heldFen(),
        outcome.seenArrival(),
        sale.lotId());
    if (outcome.backFen() > 0) {
      MovingBack.refund(c, sale.lotId());
    }
    boolean over = outcome.openFen() == 0 || sale.stays();
    look(c, sale.lotId(), over ? null : now.plus(MORE_MAY_COME));
    Incidents.close(c, now, STUCK, sale.lotId().toString());
    boolean otherThanBefore = price != sale.priceFen() || outcome.heldFen() != sale.heldFen();
    if (!over && otherThanBefore) {
      Incidents.open(
          c,
          now,
          DISTRIBUTED,
          sale.lotId().toString(),
          "Of the price of a sale that was undone %d fen are open, because a part was distributed before; %d fen are set aside, %d fen are missing. Two people decide."
              .formatted(
                  outcome.openFen(), outcome.heldFen(), outcome.openFen() - outcome.heldFen()));
    }
  }

  private static void look(Connection c, UUID lotId, @Nullable Instant at) throws SQLException {
    Sql.update(
        c,
        "UPDATE annulled_sale SET look_at = ?::timestamptz, attempts = 0 WHERE lot_id = ?",
        at,
        lotId);
  }
}
