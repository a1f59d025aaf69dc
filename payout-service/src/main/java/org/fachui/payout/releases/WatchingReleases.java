package org.fachui.payout.releases;

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
import org.fachui.payout.authorities.Authorities;
import org.fachui.payout.authorities.AuthorityKind;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Opens an incident for each lot whose deposits are not sent back in time. */
public final class WatchingReleases {
  static final String KIND = "RELEASE_LATE";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);

  private final Transactions transactions;
  private final Clock clock;

  public WatchingReleases(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Notes with the end of a lot until when its deposits go back, if that is not known yet. In the
   * caller's transaction.
   *
   * @param by null when auction does not say
   */
  public static void watch(Connection c, UUID lotId, @Nullable Instant by) throws SQLException {
    if (by != null) {
      Sql.update(
          c,
          """
          UPDATE lot_deposits SET release_by = ?, release_check_at = ?
          WHERE lot_id = ? AND release_by IS NULL
          """,
          by,
          by,
          lotId);
    }
  }

  /** A lot whose time has passed. */
  private record Late(UUID lotId, String court) {}

  /**
   * Looks at the next lot whose time has passed.
   *
   * @return whether there was one
   */
  public boolean lookAtNext() {
    return transactions.run(
        c -> {
          Instant now = clock.instant();
          Optional<Late> lot = next(c, now);
          if (lot.isPresent()) {
            look(c, lot.get(), now);
          }
          return lot.isPresent();
        });
  }

  private static Optional<Late> next(Connection c, Instant now) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT l.lot_id, p.court FROM lot_deposits l JOIN pool p ON p.id = l.pool_id
            WHERE l.release_check_at <= ? ORDER BY l.release_check_at LIMIT 1 FOR UPDATE OF l SKIP LOCKED
            """)) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Late(row.getObject(1, UUID.class), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  private static void look(Connection c, Late lot, Instant now) throws SQLException {
    Unsent unsent = Unsent.of(c, lot.lotId());
    boolean late = unsent.fen() > 0;
    if (late) {
      boolean covered =
          Authorities.active(c, lot.court(), AuthorityKind.DEPOSIT_REFUNDS).isPresent();
      Incidents.open(c, now, KIND, lot.lotId().toString(), detail(unsent, covered));
    } else {
      Incidents.close(c, now, KIND, lot.lotId().toString());
    }
    Sql.update(
        c,
        "UPDATE lot_deposits SET release_check_at = ?::timestamptz WHERE lot_id = ?",
        late ? now.plus(LOOK_AGAIN) : null,
        lot.lotId());
  }

  /** What is late, why, and what there is to do. */
  private static String detail(Unsent unsent, boolean covered) {
    List<String> text = new ArrayList<>();
    text.add(
        "Deposits had to go back by %s (NJA-23), and %d fen are not sent."
            .formatted(unsent.by(), unsent.fen()));
    if (unsent.waitingFen() > 0) {
      text.add(
          covered
              ? "%d fen wait for a payment to be drawn up: look whether the service's workers run."
                  .formatted(unsent.waitingFen())
              : "%d fen wait because the court has no standing authority DEPOSIT_REFUNDS: one person proposes it, another approves it; then they go by themselves."
                  .formatted(unsent.waitingFen()));
    }
    if (unsent.unsentFen() > 0) {
      text.add(
          "%d fen are drawn up, and their files are not sent: look whether sending is stopped, or the bank away."
              .formatted(unsent.unsentFen()));
    }
    if (unsent.withoutAccountFen() > 0) {
      text.add(
          "Of %d fen no account is known that can be reached: ask the payer for one (REFUND_WITHOUT_ACCOUNT)."
              .formatted(unsent.withoutAccountFen()));
    }
    if (unsent.notTakenFen() > 0) {
      text.add(
          "%d fen the bank did not take: ask the payer for another account (REFUND_NOT_TAKEN)."
              .formatted(unsent.notTakenFen()));
    }
    return String.join(" ", text);
  }
}
