package org.fachui.auction.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.fachui.platform.store.Transactions;

/**
 * Puts what was committed since the last round behind everything that was told before.
 *
 * <p>A clock read by whoever writes a row would not do: a transaction that reads it early and
 * commits late would appear in front of where a reader already stands. Here the instant is given
 * after the commit, by one writer at a time (the row of {@code open_clock} is locked until this
 * round's own commit), and is greater than any before it.
 */
@ApplicationScoped
public class OrderingChanges {
  /** Records of a bucket in one round. */
  static final int AT_ONCE = 10_000;

  private static final String LOCK =
      "SELECT at, greatest(date_trunc('milliseconds', clock_timestamp()), at + interval '1"
          + " millisecond') FROM open_clock FOR UPDATE SKIP LOCKED";

  private static final String SPANS =
      """
      INSERT INTO open_span (changed_at, bucket, from_position, to_position)
      SELECT ?, b.bucket, o.position, least(b.position, o.position + %d)
      FROM bucket b JOIN open_bucket o ON o.bucket = b.bucket WHERE b.position > o.position
      """
          .formatted(AT_ONCE);

  private static final String POSITIONS =
      """
      UPDATE open_bucket o SET position = s.to_position
      FROM open_span s WHERE s.changed_at = ? AND s.bucket = o.bucket
      """;

  /** A lot changes by a record, by the clock at its opening, or because somebody says so. */
  private static final String LOTS =
      """
      WITH due AS (DELETE FROM open_due RETURNING lot_id)
      INSERT INTO open_lot (lot_id, changed_at)
      SELECT l.id, t.now FROM (SELECT CAST(? AS timestamptz) AS now, CAST(? AS timestamptz) AS before) t
      JOIN lots l ON l.id IN (
        SELECT lot_id FROM due
        UNION
        SELECT j.lot_id FROM open_span s
        JOIN bid_journal j ON j.bucket = s.bucket AND j.position > s.from_position AND j.position <= s.to_position
        WHERE s.changed_at = t.now AND j.kind IN ('LOT_OPENED', 'BID', 'PAUSED', 'RESUMED', 'CLOSED')
        UNION
        SELECT v.lot_id FROM lot_live v WHERE v.opens_at > t.before AND v.opens_at <= t.now)
      ON CONFLICT (lot_id) DO UPDATE SET changed_at = excluded.changed_at
      """;

  private Transactions transactions;

  @Inject
  public OrderingChanges(Transactions transactions) {
    this.transactions = transactions;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OrderingChanges() {}

  private record Round(OffsetDateTime before, OffsetDateTime now) {}

  /** One round; whether there was anything to tell. False also while another replica is at it. */
  public boolean round() {
    return transactions.run(
        connection -> {
          Round round = locked(connection).orElse(null);
          if (round == null) {
            return false;
          }
          int spans = change(connection, SPANS, round.now());
          if (spans > 0) {
            change(connection, POSITIONS, round.now());
          }
          int lots = change(connection, LOTS, round.now(), round.before());
          if (spans + lots > 0) {
            change(connection, "UPDATE open_clock SET at = ?", round.now());
          }
          return spans + lots > 0;
        });
  }

  private static Optional<Round> locked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOCK)) {
      return row.next()
          ? Optional.of(
              new Round(
                  row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class)))
          : Optional.empty();
    }
  }

  private static int change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
