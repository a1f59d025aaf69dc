package org.fachui.registry.transfers.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.registry.Sql;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;

/** Ends a step well or hands it to people, with everything that follows from it. */
final class Entering {
  private final StepMoves moves;
  private final Clock clock;

  Entering(StepMoves moves, Clock clock) {
    this.moves = moves;
    this.clock = clock;
  }

  /** The step is ENTERED under that number; others become free. */
  void enter(
      Connection c,
      StepRow step,
      Instant enteredAt,
      String entryNo,
      JsonObject result,
      String cause)
      throws SQLException {
    Sql.update(
        c,
        """
        UPDATE step SET entered_at = ?, entry_no = ?, result = ?::jsonb
        WHERE transfer_id = ? AND step = ?
        """,
        enteredAt,
        entryNo,
        CanonicalJson.write(result),
        step.id().transferId(),
        step.id().step());
    moves.settle(c, step, StepState.ENTERED, cause, false, null);
    moves.free(c, step.id().transferId(), step.plan());
    if (step.id().step() == StepName.ENTRY) {
      tell(c, "entered", step, "");
    } else if (step.id().step() == StepName.CERTIFICATE) {
      tell(c, "certified", step, "");
    }
  }

  /** Tells that people have to act. */
  void needsPeople(Connection c, StepRow step) throws SQLException {
    tell(c, "manual", step, ":" + step.id().step() + ":" + step.id().generation());
  }

  private void tell(Connection c, String what, StepRow step, String occasion) throws SQLException {
    TransferEvents.tell(c, what, step.id().transferId(), step.lotId(), occasion, clock.instant());
  }
}
