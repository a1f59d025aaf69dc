package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.decisions.Decision.About;

/** A kind of money that is owed to a buyer, in the caller's transaction. */
interface OwedPart {
  About part();

  /** The lots of a case's pool, the oldest first. */
  List<UUID> lots(Connection c, UUID casePool) throws SQLException;

  /** What is owed for a lot now. */
  Optional<Owed> find(Connection c, UUID casePool, UUID lotId) throws SQLException;

  /** All that is open goes to the lot's pool; both pools are locked, and it is covered. */
  void giveBack(Connection c, UUID lotId, Instant now) throws SQLException;

  /** It stays where it is: nothing more is set aside, and nobody is told again. */
  void stay(Connection c, UUID lotId, Instant now) throws SQLException;
}
