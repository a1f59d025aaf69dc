package org.fachui.payout.plans.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.plans.application.Plans;
import org.fachui.payout.plans.model.HashingPlan;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanOrder;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.payout.plans.model.SignedLine;
import org.fachui.payout.plans.model.Tier;
import org.fachui.payout.plans.model.TierTotals;

/** Plans in PostgreSQL. */
@ApplicationScoped
public class JdbcPlans implements Plans {
  private static final int PAGE = 2_000;

  private static final String COURT = "SELECT court FROM pool WHERE id = ? AND kind = 'CASE'";
  private static final String NEXT_ROUND =
      "SELECT coalesce(max(round), 0) + 1 FROM plan WHERE pool_id = ? AND state = 'ALLOTTED'";
  private static final String VOID_OPEN =
      """
      UPDATE plan SET state = 'VOID', version = version + 1
      WHERE pool_id = ? AND round = ? AND state IN ('DRAFT', 'SUBMITTED')
      """;
  private static final String RECEIVED_TABLE =
      """
      CREATE TEMPORARY TABLE plan_received (claim_id uuid PRIMARY KEY, fen bigint NOT NULL) ON COMMIT DROP
      """;
  private static final String RECEIVED =
      """
      INSERT INTO plan_received (claim_id, fen)
      SELECT claim_id, sum(fen)::bigint FROM (
        SELECT l.claim_id, l.fen FROM plan p JOIN plan_line l ON l.plan_id = p.id
        WHERE p.pool_id = ? AND p.state = 'ALLOTTED'
        UNION ALL
        SELECT i.claim_id, -i.fen FROM payout_halt h JOIN payout_halt_file f ON f.halt_id = h.id
        JOIN instruction i ON i.chunk_id = f.chunk_id
        WHERE h.pool_id = ? AND h.ended = 'CANCELLED') AS received
      GROUP BY claim_id
      """;
  private static final String OPEN_TIERS =
      """
      SELECT c.tier, count(*), sum(c.fen)::bigint, coalesce(sum(r.fen), 0)::bigint
      FROM claim c LEFT JOIN plan_received r ON r.claim_id = c.id
      WHERE c.pool_id = ? GROUP BY c.tier ORDER BY c.tier
      """;
  private static final String INSERT_PLAN =
      """
      INSERT INTO plan (id, pool_id, round, state, pool_fen, costs_fen, held_fen, allotted_fen, lines,
        paid_lines, plan_hash, batch_hash, made_by, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '', '', ?, ?)
      """;
  private static final String INSERT_TIER =
      """
      INSERT INTO plan_tier (plan_id, tier, mode, claims, claimed_fen, received_fen, allotted_fen)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String FINISH =
      "UPDATE plan SET lines = ?, paid_lines = ?, plan_hash = ?, batch_hash = ? WHERE id = ?";
  private static final String LINES =
      """
      SELECT c.id, c.tier, c.name, c.bank_no, c.account_no, l.fen
      FROM plan_line l JOIN claim c ON c.id = l.claim_id
      WHERE l.plan_id = ? ORDER BY c.position
      """;
  private static final String MOVE =
      """
      UPDATE plan SET state = ?, version = version + 1,
        submitted_by = CASE ? WHEN 'SUBMITTED' THEN ? ELSE submitted_by END,
        submitted_at = CASE ? WHEN 'SUBMITTED' THEN ? ELSE submitted_at END,
        approved_by = CASE ? WHEN 'APPROVED' THEN ? ELSE approved_by END,
        approved_at = CASE ? WHEN 'APPROVED' THEN ? ELSE approved_at END
      WHERE id = ? AND state = ?
      """;

  @Override
  public Optional<String> court(Connection connection, UUID poolId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COURT)) {
      select.setObject(1, poolId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  @Override
  public Optional<Plan> find(Connection connection, UUID planId) throws SQLException {
    return PlanRows.read(connection, "WHERE id = ?", planId).stream().findFirst();
  }

  @Override
  public List<Plan> ofPool(Connection connection, UUID poolId) throws SQLException {
    return PlanRows.read(
        connection, "WHERE pool_id = ? ORDER BY made_at DESC, id LIMIT 100", poolId);
  }

  @Override
  public int nextRound(Connection connection, UUID poolId) throws SQLException {
    return (int) number(connection, NEXT_ROUND, poolId);
  }

  @Override
  public void voidOpen(Connection connection, UUID poolId, int round) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(VOID_OPEN)) {
      update.setObject(1, poolId);
      update.setInt(2, round);
      update.executeUpdate();
    }
  }

  @Override
  public List<OpenTier> openTiers(Connection connection, UUID poolId) throws SQLException {
    execute(connection, "SET LOCAL client_min_messages = warning");
    execute(connection, "DROP TABLE IF EXISTS pg_temp.plan_received");
    execute(connection, RECEIVED_TABLE);
    List<OpenTier> tiers = new ArrayList<>();
    try (PreparedStatement received = connection.prepareStatement(RECEIVED);
        PreparedStatement select = connection.prepareStatement(OPEN_TIERS)) {
      received.setObject(1, poolId);
      received.setObject(2, poolId);
      received.executeUpdate();
      execute(connection, "ANALYZE plan_received");
      select.setObject(1, poolId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tiers.add(new OpenTier(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)));
        }
      }
    }
    return tiers;
  }

  @Override
  public void begin(Connection connection, Plan plan) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_PLAN)) {
      insert.setObject(1, plan.id());
      insert.setObject(2, plan.poolId());
      insert.setInt(3, plan.round());
      insert.setString(4, plan.state().name());
      insert.setLong(5, plan.poolFen());
      insert.setLong(6, plan.costsFen());
      insert.setLong(7, plan.heldFen());
      insert.setLong(8, plan.allottedFen());
      insert.setString(9, plan.madeBy());
      insert.setObject(10, plan.madeAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT_TIER)) {
      for (TierTotals tier : plan.tiers()) {
        insert.setObject(1, plan.id());
        insert.setInt(2, tier.tier());
        insert.setString(3, tier.mode().name());
        insert.setLong(4, tier.claims());
        insert.setLong(5, tier.claimedFen());
        insert.setLong(6, tier.receivedFen());
        insert.setLong(7, tier.allottedFen());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void share(
      Connection connection, UUID planId, UUID poolId, PlanOrder order, Tier tier, long fen)
      throws SQLException {
    new SharingTier(connection, planId, poolId, order.round() == 1).share(tier, fen);
  }

  @Override
  public void finish(Connection connection, Plan plan) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(FINISH)) {
      update.setLong(1, plan.lines());
      update.setLong(2, plan.paidLines());
      update.setString(3, plan.hashes().planHash());
      update.setString(4, plan.hashes().batchHash());
      update.setObject(5, plan.id());
      update.executeUpdate();
    }
  }

  @Override
  public void hash(Connection connection, UUID planId, HashingPlan hashing) throws SQLException {
    execute(connection, "ANALYZE plan_line");
    try (PreparedStatement select = connection.prepareStatement(LINES)) {
      select.setFetchSize(PAGE);
      select.setObject(1, planId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hashing.add(
              new SignedLine(
                  row.getObject(1, UUID.class),
                  row.getInt(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getLong(6)));
        }
      }
    }
  }

  @Override
  public long claims(Connection connection, UUID poolId) throws SQLException {
    return number(connection, "SELECT count(*) FROM claim WHERE pool_id = ?", poolId);
  }

  @Override
  public boolean move(
      Connection connection, UUID planId, PlanState from, PlanState to, String by, Instant at)
      throws SQLException {
    if (!from.mayBecome(to)) {
      throw new IllegalArgumentException("no plan goes from " + from + " to " + to);
    }
    try (PreparedStatement update = connection.prepareStatement(MOVE)) {
      update.setString(1, to.name());
      for (int i = 2; i <= 8; i += 4) {
        update.setString(i, to.name());
        update.setString(i + 1, by);
        update.setString(i + 2, to.name());
        update.setObject(i + 3, at.atOffset(ZoneOffset.UTC));
      }
      update.setObject(10, planId);
      update.setString(11, from.name());
      return update.executeUpdate() == 1;
    }
  }

  @Override
  public void paidIn(Connection connection, UUID planId, UUID batchId) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE plan SET batch_id = ? WHERE id = ?")) {
      update.setObject(1, batchId);
      update.setObject(2, planId);
      update.executeUpdate();
    }
  }

  private static long number(Connection connection, String query, UUID key) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
