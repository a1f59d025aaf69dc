package org.fachui.payout.plans.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanHashes;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.payout.plans.model.TierMode;
import org.fachui.payout.plans.model.TierTotals;

/** Reads plans out of their rows. */
final class PlanRows {
  private static final String COLUMNS =
      """
      SELECT id, pool_id, round, state, pool_fen, costs_fen, held_fen, allotted_fen, lines, paid_lines,
        plan_hash, batch_hash, made_by, made_at, submitted_by, approved_by, batch_id
      FROM plan
      """;
  private static final String TIERS =
      """
      SELECT tier, mode, claims, claimed_fen, received_fen, allotted_fen
      FROM plan_tier WHERE plan_id = ? ORDER BY tier
      """;

  private PlanRows() {}

  /** The plans that a condition with one parameter finds. */
  static List<Plan> read(Connection connection, String condition, UUID key) throws SQLException {
    List<Plan> plans = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
      select.setObject(1, key);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          plans.add(plan(row, tiers(connection, id)));
        }
      }
    }
    return plans;
  }

  private static List<TierTotals> tiers(Connection connection, UUID planId) throws SQLException {
    List<TierTotals> tiers = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(TIERS)) {
      select.setObject(1, planId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tiers.add(
              new TierTotals(
                  row.getInt(1),
                  TierMode.valueOf(row.getString(2)),
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getLong(6)));
        }
      }
    }
    return tiers;
  }

  private static Plan plan(ResultSet row, List<TierTotals> tiers) throws SQLException {
    return new Plan(
        row.getObject("id", UUID.class),
        row.getObject("pool_id", UUID.class),
        row.getInt("round"),
        PlanState.valueOf(row.getString("state")),
        row.getLong("pool_fen"),
        row.getLong("costs_fen"),
        row.getLong("held_fen"),
        row.getLong("allotted_fen"),
        row.getLong("lines"),
        row.getLong("paid_lines"),
        new PlanHashes(row.getString("plan_hash"), row.getString("batch_hash")),
        tiers,
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("submitted_by"),
        row.getString("approved_by"),
        row.getObject("batch_id", UUID.class));
  }
}
