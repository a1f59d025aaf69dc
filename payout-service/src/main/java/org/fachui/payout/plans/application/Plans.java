package org.fachui.payout.plans.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.plans.model.HashingPlan;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.plans.model.PlanOrder;
import org.fachui.payout.plans.model.PlanState;
import org.fachui.payout.plans.model.Tier;
import org.fachui.payout.plans.model.TierTotals;

/** Where plans are kept, and their shares computed. In the caller's transaction. */
public interface Plans {
  /** A tier of the pool's claims before it is shared out. */
  record OpenTier(int tier, long claims, long claimedFen, long receivedFen) {
    /** What it can still get. */
    public long openFen() {
      return claimedFen - receivedFen;
    }
  }

  /** The court of the pool, if there is such a pool. */
  Optional<String> court(Connection connection, UUID poolId) throws SQLException;

  /** The plan. */
  Optional<Plan> find(Connection connection, UUID planId) throws SQLException;

  /** The newest plans of a pool first, void ones too. */
  List<Plan> ofPool(Connection connection, UUID poolId) throws SQLException;

  /** The round that can be planned now: the one after the last that is allotted. */
  int nextRound(Connection connection, UUID poolId) throws SQLException;

  /** Makes void what is planned for the round and not approved. */
  void voidOpen(Connection connection, UUID poolId, int round) throws SQLException;

  /** The tiers of the pool's claims in their order, with what earlier rounds gave. */
  List<OpenTier> openTiers(Connection connection, UUID poolId) throws SQLException;

  /** Keeps the frame of a plan whose lines follow: a draft without hashes. */
  void begin(Connection connection, Plan plan) throws SQLException;

  /**
   * Shares out an amount inside a tier and keeps a line for each of its claims.
   *
   * @param fen at most what is open in the tier
   */
  void share(Connection connection, UUID planId, UUID poolId, PlanOrder order, Tier tier, long fen)
      throws SQLException;

  /** Keeps hashes, counts and totals of a plan whose lines are there. */
  void finish(Connection connection, Plan plan) throws SQLException;

  /** Adds every line of the plan in the order of the claims. */
  void hash(Connection connection, UUID planId, HashingPlan hashing) throws SQLException;

  /** How many claims the pool has. */
  long claims(Connection connection, UUID poolId) throws SQLException;

  /**
   * Moves the plan on, if it is in this state still.
   *
   * @param by subject of the person who does it
   * @return whether it was
   */
  boolean move(
      Connection connection, UUID planId, PlanState from, PlanState to, String by, Instant at)
      throws SQLException;

  /** Keeps in which batch the plan is paid. */
  void paidIn(Connection connection, UUID planId, UUID batchId) throws SQLException;

  /** What of the tiers a plan has. */
  static long allotted(List<TierTotals> tiers) {
    return tiers.stream().mapToLong(TierTotals::allottedFen).sum();
  }
}
