package org.fachui.payout.deposits;

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
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.forfeits.SettingAside;
import org.fachui.payout.heldprices.AnnulledSales;
import org.fachui.payout.pools.Pools;
import org.fachui.payout.releases.WatchingReleases;
import org.fachui.platform.peers.PeerAway;
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;

/**
 * Finds out how lots ended, and whether a sale was annulled since: soon after a message says so,
 * and from time to time for all that may have. The call is outside any transaction.
 */
public final class LearningSettlements {
  private static final Logger LOG = Logger.getLogger(LearningSettlements.class.getName());
  private static final int LOTS_A_ROUND = 16;

  /** Of a sold lot, of which no message says that its sale was annulled. */
  private static final Duration LOOK_BACK = Duration.ofHours(6);

  private final Transactions transactions;
  private final Accounts accounts;
  private final Settlements settlements;
  private final Clock clock;
  private final Duration again;

  /**
   * @param again when to ask next for a lot that is not over
   */
  public LearningSettlements(
      Transactions transactions,
      Accounts accounts,
      Settlements settlements,
      Clock clock,
      Duration again) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.settlements = settlements;
    this.clock = clock;
    this.again = again;
  }

  /**
   * A lot is said to be over, or annulled: it is asked for at once. In the caller's transaction.
   */
  public static void hint(Connection c, UUID lotId, Instant now) throws SQLException {
    Sql.update(
        c,
        """
        UPDATE lot_deposits SET ask_at = ?
        WHERE lot_id = ? AND (result IS NULL OR result = 'SOLD')
        """,
        now,
        lotId);
  }

  /**
   * Asks for the lots that are due.
   *
   * @return whether one was learned
   */
  public boolean learnDue() {
    boolean learned = false;
    for (UUID lot : transactions.run(this::due)) {
      try {
        learned |= settlements.of(lot).map(this::learn).orElse(false);
      } catch (PeerAway away) {
        LOG.log(Level.FINE, "lot {0}: {1}", new Object[] {lot, away.getMessage()});
      }
    }
    return learned;
  }

  /** Whoever takes a lot asks for it alone until it is asked for again. */
  private List<UUID> due(Connection c) throws SQLException {
    Instant now = clock.instant();
    try (PreparedStatement take =
        c.prepareStatement(
            """
            UPDATE lot_deposits SET ask_at = ? WHERE lot_id IN (SELECT lot_id FROM lot_deposits
              WHERE (result IS NULL OR result = 'SOLD') AND ask_at <= ? ORDER BY ask_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING lot_id
            """)) {
      take.setObject(1, now.plus(again).atOffset(ZoneOffset.UTC));
      take.setObject(2, now.atOffset(ZoneOffset.UTC));
      take.setInt(3, LOTS_A_ROUND);
      List<UUID> lots = new ArrayList<>();
      try (ResultSet row = take.executeQuery()) {
        while (row.next()) {
          lots.add(row.getObject(1, UUID.class));
        }
      }
      return lots;
    }
  }

  private boolean learn(Settlement told) {
    return transactions.run(
        c -> {
          UUID pool = pool(c, told.lotId());
          accounts.lock(c, pool);
          Instant now = clock.instant();
          boolean news = note(c, told, now);
          if (news) {
            Pools.unseal(c, pool, now);
            WatchingReleases.watch(c, told.lotId(), told.releaseBy());
            requireWinner(c, told, now);
          }
          if (news && told.result() == Settlement.Result.ANNULLED) {
            AnnulledSales.begin(c, told.lotId(), now);
          }
          boolean defaulted = defaulted(c, told, now);
          return news || defaulted;
        });
  }

  /** A buyer did not pay: his deposit is set aside, and what he paid beyond it goes back. */
  private static boolean defaulted(Connection c, Settlement told, Instant now) throws SQLException {
    Long kept = told.keptFen();
    boolean news = kept != null && SettingAside.begin(c, told.lotId(), kept, now);
    if (news) {
      AnnulledSales.beginBeyondDeposit(c, told.lotId(), now);
    }
    return news;
  }

  /** What is sold may be annulled, and nothing else becomes anything else. */
  private static boolean note(Connection c, Settlement told, Instant now) throws SQLException {
    long first =
        Sql.update(
            c,
            """
            UPDATE lot_deposits SET result = ?, winner = ?::uuid, told_at = ?, refund_at = ?, ask_at = ?
            WHERE lot_id = ? AND (result IS NULL OR result = 'SOLD' AND ? = 'ANNULLED')
            """,
            told.result(),
            told.winner(),
            now,
            now,
            now.plus(LOOK_BACK),
            told.lotId(),
            told.result());
    if (first == 0) {
      Sql.update(
          c,
          "UPDATE lot_deposits SET ask_at = ? WHERE lot_id = ?",
          now.plus(LOOK_BACK),
          told.lotId());
    }
    return first > 0;
  }

  private static UUID pool(Connection c, UUID lotId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement("SELECT pool_id FROM lot_deposits WHERE lot_id = ?")) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new StoreFailure("there are no deposits of lot " + lotId);
        }
        return row.getObject(1, UUID.class);
      }
    }
  }

  private static void requireWinner(Connection c, Settlement told, Instant now)
      throws SQLException {
    if (told.winner() == null || !told.depositExpected()) {
      return;
    }
    long deposits =
        Sql.number(
            c,
            """
            SELECT count(*) FROM deposit_credit k JOIN deposit d ON d.enrolment_id = k.enrolment_id
            WHERE d.lot_id = ? AND d.enrolment_id = ? AND k.verdict = 'CONFIRMS'
            """,
            told.lotId(),
            told.winner());
    if (deposits == 0) {
      Incidents.open(
          c,
          now,
          "WINNER_WITHOUT_DEPOSIT",
          told.lotId().toString(),
          "Auction names a winner who has no confirmed deposit here.");
    }
  }
}
