package org.fachui.payout.plans.infrastructure;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.fachui.payout.plans.model.Tier;

/**
 * Shares out an amount inside one tier, in PostgreSQL and in exact integers.
 *
 * <p>By ratio: the claim's quota is its part of all that the tier ever got, with this amount; what
 * is missing to it, less what earlier rounds gave, is the claim's deficit. Every fen goes to the
 * claim whose deficit is greatest at that moment. In the first round that is the method of the
 * largest remainder, as {@link org.fachui.kernel.money.ProRata} has it. Ties: the earlier claim; in
 * later rounds the larger claim before that.
 *
 * <p>In order: each claim is filled before the next one gets anything.
 */
final class SharingTier {
  private static final String OPEN_CLAIMS =
      """
      SELECT c.id, c.position, c.fen AS claimed, coalesce(r.fen, 0) AS received
      FROM claim c LEFT JOIN plan_received r ON r.claim_id = c.id
      WHERE c.pool_id = ? AND c.tier = ?
      """;
  private static final String TOTALS =
      "SELECT coalesce(sum(claimed), 0), coalesce(sum(received), 0) FROM ("
          + OPEN_CLAIMS
          + ") AS open_claim";

  /** The deficit's whole fen, rounded down, and what is left over of it in parts of all claims. */
  private static final String DEFICITS =
      """
      CREATE TEMPORARY TABLE plan_deficit ON COMMIT DROP AS
      SELECT id, position, claimed,
        (div(parts, whole) - CASE WHEN mod(parts, whole) < 0 THEN 1 ELSE 0 END)::bigint AS fen,
        mod(parts, whole) + CASE WHEN mod(parts, whole) < 0 THEN whole ELSE 0 END AS rest
      FROM (
        SELECT id, position, claimed, ?::numeric AS whole,
          ?::numeric * claimed - ?::numeric * received AS parts
      """
          + " FROM ("
          + OPEN_CLAIMS
          + ") AS open_claim) AS exact";

  private static final String ABOVE =
      "SELECT coalesce(sum(fen - ?), 0)::numeric FROM plan_deficit WHERE fen > ?";
  private static final String HIGHEST = "SELECT coalesce(max(fen), 0) FROM plan_deficit";

  /** Each claim down to the level, and one fen more for those who miss most of all then. */
  private static final String SHARE_BY_RATIO =
      """
      INSERT INTO plan_line (plan_id, claim_id, fen)
      SELECT ?, id, greatest(fen - level, 0) + CASE WHEN place <= over THEN 1 ELSE 0 END
      FROM (
        SELECT id, fen, ?::bigint AS level, ?::bigint AS over,
          row_number() OVER (
            ORDER BY fen >= ?::bigint DESC, rest DESC, CASE WHEN ? THEN 0 ELSE claimed END DESC, position
          ) AS place
        FROM plan_deficit) AS ranked
      """;

  private static final String SHARE_IN_ORDER =
      """
      INSERT INTO plan_line (plan_id, claim_id, fen)
      SELECT ?, id, greatest(least(claimed - received, ?::numeric - before), 0)::bigint
      FROM (
        SELECT id, claimed, received,
          coalesce(sum(claimed - received) OVER (
            ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      """
          + " FROM ("
          + OPEN_CLAIMS
          + ") AS open_claim) AS queue";

  private final Connection connection;
  private final UUID planId;
  private final UUID poolId;
  private final boolean firstRound;

  /**
   * @param firstRound whether no round was before
   */
  SharingTier(Connection connection, UUID planId, UUID poolId, boolean firstRound) {
    this.connection = connection;
    this.planId = planId;
    this.poolId = poolId;
    this.firstRound = firstRound;
  }

  /** Keeps a line for each claim of the tier; together they have this amount. */
  void share(Tier tier, long fen) throws SQLException {
    switch (tier.mode()) {
      case PRO_RATA -> shareByRatio(tier.tier(), fen);
      case SEQUENTIAL -> shareInOrder(tier.tier(), fen);
    }
  }

  private void shareInOrder(int tier, long fen) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(SHARE_IN_ORDER)) {
      insert.setObject(1, planId);
      insert.setLong(2, fen);
      insert.setObject(3, poolId);
      insert.setInt(4, tier);
      insert.executeUpdate();
    }
  }

  private void shareByRatio(int tier, long fen) throws SQLException {
    BigDecimal claimed;
    BigDecimal received;
    try (PreparedStatement totals = connection.prepareStatement(TOTALS)) {
      totals.setObject(1, poolId);
      totals.setInt(2, tier);
      try (ResultSet row = totals.executeQuery()) {
        row.next();
        claimed = row.getBigDecimal(1);
        received = row.getBigDecimal(2);
      }
    }
    if (claimed.signum() == 0) {
      return;
    }
    execute("DROP TABLE IF EXISTS pg_temp.plan_deficit");
    try (PreparedStatement deficits = connection.prepareStatement(DEFICITS)) {
      deficits.setBigDecimal(1, claimed);
      deficits.setBigDecimal(2, received.add(BigDecimal.valueOf(fen)));
      deficits.setBigDecimal(3, claimed);
      deficits.setObject(4, poolId);
      deficits.setInt(5, tier);
      deficits.executeUpdate();
    }
    long level = level(BigDecimal.valueOf(fen));
    long over = BigDecimal.valueOf(fen).subtract(above(level)).longValueExact();
    try (PreparedStatement insert = connection.prepareStatement(SHARE_BY_RATIO)) {
      insert.setObject(1, planId);
      insert.setLong(2, level);
      insert.setLong(3, over);
      insert.setLong(4, level);
      insert.setBoolean(5, firstRound);
      insert.executeUpdate();
    }
  }

  /**
   * The lowest level down to which the amount can fill all deficits. It is zero unless some claims
   * got more by earlier rounds than their quota is now.
   */
  private long level(BigDecimal fen) throws SQLException {
    long low = 0;
    if (above(low).compareTo(fen) <= 0) {
      return low;
    }
    long high = highest();
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (above(middle).compareTo(fen) <= 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private BigDecimal above(long level) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ABOVE)) {
      select.setLong(1, level);
      select.setLong(2, level);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBigDecimal(1);
      }
    }
  }

  private long highest() throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(HIGHEST)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL client_min_messages = warning");
      statement.execute(sql);
    }
  }
}
