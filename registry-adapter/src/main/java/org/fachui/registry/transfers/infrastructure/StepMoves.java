package org.fachui.registry.transfers.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.fachui.registry.Sql;
import org.fachui.registry.transfers.model.MessageId;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.fachui.registry.transfers.model.StepTransitions;
import org.fachui.registry.transfers.model.TransferPlan;
import org.jspecify.annotations.Nullable;

/** Changes steps, by the one table of transitions, and writes down every change. */
final class StepMoves {
  private final Clock clock;
  private final Pace pace;

  StepMoves(Clock clock, Pace pace) {
    this.clock = clock;
    this.pace = pace;
  }

  /**
   * The step goes on, or stays, and its lease ends. The caller holds its row.
   *
   * @param again whether the same bytes may go on the wire once more
   * @param notBefore by our clock; null: after the pause that the rounds in this state give
   */
  void settle(
      Connection c,
      StepRow step,
      StepState to,
      String cause,
      boolean again,
      @Nullable Instant notBefore)
      throws SQLException {
    boolean changed = step.state() != to;
    if (changed) {
      change(c, step.id(), step.state(), to, cause);
    }
    int rounds = changed ? 0 : step.rounds() + 1;
    Duration pause = again && changed ? Duration.ZERO : pace.pause(rounds);
    if (notBefore != null) {
      Duration until = Duration.between(clock.instant(), notBefore);
      pause = until.compareTo(pause) > 0 ? until : pause;
    }
    Sql.update(
        c,
        """
        UPDATE step SET state = ?, rounds = ?, again = ?, lease_until = NULL,
          since = CASE WHEN ? THEN ? ELSE since END,
          act_at = CASE WHEN NOT ? THEN NULL WHEN hinted THEN clock_timestamp()
            ELSE clock_timestamp() + ? * interval '1 ms' END
        WHERE transfer_id = ? AND step = ?
        """,
        to,
        rounds,
        again,
        changed,
        clock.instant(),
        to.isWorked(),
        pause.toMillis(),
        step.id().transferId(),
        step.id().step());
  }

  /** Writes a change down. */
  void change(Connection c, MessageId id, StepState from, StepState to, String cause)
      throws SQLException {
    StepTransitions.go(from, to);
    Sql.update(
        c,
        """
        INSERT INTO step_change (transfer_id, step, generation, from_state, to_state, at, cause)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        id.transferId(),
        id.step(),
        id.generation(),
        from,
        to,
        clock.instant(),
        cause);
  }

  /** Steps that nothing holds up any more become READY. The caller holds the transfer. */
  void free(Connection c, UUID transferId, TransferPlan plan) throws SQLException {
    Map<StepName, StepState> now = states(c, transferId);
    boolean confirmed =
        Sql.number(
                c,
                "SELECT count(*) FROM transfer WHERE id = ? AND confirmed_at IS NOT NULL",
                transferId)
            > 0;
    for (StepName freed : plan.freed(now, confirmed)) {
      change(c, new MessageId(transferId, freed, 1), StepState.BLOCKED, StepState.READY, "FREE");
      Sql.update(
          c,
          """
          UPDATE step SET state = 'READY', rounds = 0, since = ?, act_at = clock_timestamp()
          WHERE transfer_id = ? AND step = ?
          """,
          clock.instant(),
          transferId,
          freed);
    }
  }

  static Map<StepName, StepState> states(Connection c, UUID transferId) throws SQLException {
    Map<StepName, StepState> now = new EnumMap<>(StepName.class);
    Sql.rows(
        c,
        row -> now.put(StepName.valueOf(row.getString(1)), StepState.valueOf(row.getString(2))),
        "SELECT step, state FROM step WHERE transfer_id = ?",
        transferId);
    return now;
  }
}
