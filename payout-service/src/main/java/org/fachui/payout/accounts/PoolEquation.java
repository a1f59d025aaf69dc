package org.fachui.payout.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.fachui.platform.store.StoreFailure;

/**
 * Where each fen of a pool is. {@code poolFen} is what crossed the pool's border, by transfers; the
 * others are balances. The two must agree at every commit.
 *
 * @param poolFen arrived for the case or lot, less what was taken back or applied elsewhere
 * @param undistributedFen not in a plan yet
 * @param heldFen set aside in a dispute
 * @param inFlightFen with the banks
 * @param paidFen paid, less what came back
 * @param onAccountFen on the persons' accounts; deposits are these
 * @param escrowFen deposited
 * @param costsFen taken for costs
 */
public record PoolEquation(
    long poolFen,
    long undistributedFen,
    long heldFen,
    long inFlightFen,
    long paidFen,
    long onAccountFen,
    long escrowFen,
    long costsFen) {

  private static final String READ =
      """
      WITH own AS MATERIALIZED (SELECT id, kind FROM account WHERE pool_id = ?),
      stands AS (
        SELECT o.kind, sum(b.fen)::bigint AS fen
        FROM own o JOIN balance b ON b.account_id = o.id GROUP BY o.kind),
      border AS (SELECT id FROM account WHERE pool_id IS NULL),
      crossed AS (
        SELECT coalesce(sum(fen), 0)::bigint AS fen
        FROM (
          SELECT t.fen FROM transfer t
          WHERE t.kind IN ('ARRIVAL', 'CLAIMED', 'REVERSAL', 'APPLY')
            AND t.credit_id IN (SELECT id FROM own WHERE kind = 'CASE_CASH')
            AND t.debit_id IN (SELECT id FROM border)
          UNION ALL
          SELECT -t.fen FROM transfer t
          WHERE t.kind IN ('REVERSAL', 'APPLY')
            AND t.credit_id IN (SELECT id FROM border)
            AND t.debit_id IN (SELECT id FROM own)) AS t)
      SELECT (SELECT fen FROM crossed),
        coalesce(sum(fen) FILTER (WHERE kind = 'CASE_CASH'), 0),
        coalesce(sum(fen) FILTER (WHERE kind = 'HELD'), 0),
        coalesce(sum(fen) FILTER (WHERE kind = 'IN_FLIGHT'), 0),
        coalesce(sum(fen) FILTER (WHERE kind = 'BANK_CLEARING'), 0),
        coalesce(sum(fen) FILTER (WHERE kind = 'PERSON'), 0),
        coalesce(sum(fen) FILTER (WHERE kind = 'ESCROW'), 0),
        coalesce(sum(fen) FILTER (WHERE kind = 'COSTS'), 0)
      FROM stands
      """;

  /** The equation as it stands in the transaction's view. */
  public static PoolEquation read(Connection c, UUID pool) {
    try (PreparedStatement select = c.prepareStatement(READ)) {
      select.setObject(1, pool);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new PoolEquation(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8));
      }
    } catch (SQLException fault) {
      throw new StoreFailure("the balances of pool " + pool + " cannot be read", fault);
    }
  }

  /** What is known to be somewhere. */
  public long accountedFen() {
    return undistributedFen + heldFen + inFlightFen + paidFen + onAccountFen + escrowFen + costsFen;
  }

  /** What is missing (more than nothing) or too much; nothing in a ledger that holds. */
  public long residualFen() {
    return poolFen - accountedFen();
  }
}
