package org.fachui.payout.arrivals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Virtual account numbers that are not a case's own, and what follows when somebody pays to one. In
 * the transaction in which the credit is counted; the pool is locked.
 */
public interface CreditRoute {
  /** A credit that stands on the pool's CASE_CASH. */
  record Counted(long arrivalId, UUID pool, String virtualNo, long fen, Instant arrivedAt) {}

  /** The pool to which money for this number goes, if it is one of these numbers. */
  Optional<UUID> pool(Connection c, String virtualNo) throws SQLException;

  /** What follows. */
  void counted(Connection c, Counted credit) throws SQLException;
}
