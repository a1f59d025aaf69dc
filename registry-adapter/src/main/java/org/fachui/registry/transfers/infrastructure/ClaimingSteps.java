package org.fachui.registry.transfers.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.platform.logging.LogFields;
import org.fachui.registry.Sql;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.messages.MessageKind;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.messages.NewMessage;
import org.fachui.registry.transfers.application.Task;
import org.fachui.registry.transfers.model.PlannedStep.Work;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.fachui.registry.transfers.model.WritingMessage;

/** Takes the step that is due longest, with lease and token, and writes what will go out. */
final class ClaimingSteps {
  private static final Logger LOG = Logger.getLogger(ClaimingSteps.class.getName());

  private final MessageLog log;
  private final StepMoves moves;
  private final Clock clock;
  private final Pace pace;

  ClaimingSteps(MessageLog log, StepMoves moves, Clock clock, Pace pace) {
    this.log = log;
    this.moves = moves;
    this.clock = clock;
    this.pace = pace;
  }

  Optional<Task> claim(Connection c) throws SQLException {
    Optional<StepRow> due =
        Sql.row(
            c,
            StepRow::read,
            "SELECT "
                + StepRow.COLUMNS
                + """
                 FROM step s JOIN transfer t ON t.id = s.transfer_id
                WHERE s.act_at <= clock_timestamp()
                  AND (s.lease_until IS NULL OR s.lease_until < clock_timestamp())
                  AND s.state IN ('READY', 'SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'UNKNOWN')
                  AND NOT (t.halted AND s.state = 'READY')
                ORDER BY s.act_at LIMIT 1
                FOR UPDATE OF s SKIP LOCKED FOR SHARE OF t SKIP LOCKED
                """);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    StepRow step = due.get();
    long token = lease(c, step);
    try {
      return Optional.of(task(c, step, token));
    } catch (IllegalStateException | IllegalArgumentException fault) {
      // One step that cannot be written must not hold up all others.
      LogFields.of("stepId", step.id())
          .log(LOG, Level.SEVERE, fault, "{0} cannot be written", step.id());
      putOff(c, step);
      return Optional.empty();
    }
  }

  private Task task(Connection c, StepRow step, long token) throws SQLException {
    return switch (step.planned().work()) {
      case Work.CourtRecord record -> new Task.Look(step.id(), token, step.lotId());
      case Work.Question(Bureau bureau, String kind) ->
          new Task.Question(step.id(), token, bureau, question(c, step, bureau, kind));
      case Work.Notice(Bureau bureau, String kind) -> notice(c, step, token, bureau, kind);
    };
  }

  private static void putOff(Connection c, StepRow step) throws SQLException {
    Sql.update(
        c,
        """
        UPDATE step SET lease_until = NULL, act_at = clock_timestamp() + interval '1 min'
        WHERE transfer_id = ? AND step = ?
        """,
        step.id().transferId(),
        step.id().step());
  }

  /** The step stays due: if this worker dies, the next one finds it when the lease is over. */
  private long lease(Connection c, StepRow step) throws SQLException {
    return Sql.row(
            c,
            row -> row.getLong(1),
            """
            UPDATE step SET fencing = nextval('step_fencing'), hinted = false,
              lease_until = clock_timestamp() + ? * interval '1 ms'
            WHERE transfer_id = ? AND step = ? RETURNING fencing
            """,
            pace.lease().toMillis(),
            step.id().transferId(),
            step.id().step())
        .orElseThrow();
  }

  /** Asked again under the same id when no answer came: a question has no effect. */
  private String question(Connection c, StepRow step, Bureau bureau, String kind)
      throws SQLException {
    if (step.state() == StepState.READY) {
      String body = WritingMessage.question(step.id(), kind, step.facts(c));
      append(c, step, bureau, MessageKind.QUERY, body);
      onTheWire(c, step, StepState.SENT, "SEND");
      return body;
    }
    if (step.state() == StepState.SENT) {
      onTheWire(c, step, StepState.UNKNOWN, "LEFT");
    }
    return posted(c, step, MessageKind.QUERY);
  }

  private Task notice(Connection c, StepRow step, long token, Bureau bureau, String kind)
      throws SQLException {
    if (step.state() == StepState.READY) {
      List<String> burdens = step.prepared();
      if (step.id().step() == StepName.ENTRY && burdens == null) {
        String body = WritingMessage.burdens(step.id(), step.facts(c));
        append(c, step, bureau, MessageKind.QUERY, body);
        return new Task.Burdens(step.id(), token, body);
      }
      String body = body(c, step, bureau, kind, burdens == null ? List.of() : burdens);
      onTheWire(c, step, StepState.SENT, "SEND");
      return new Task.Send(step.id(), token, bureau, body);
    }
    if (step.state() == StepState.SENT) {
      // Somebody died between this and the answer. It may be on the wire or not.
      onTheWire(c, step, StepState.UNKNOWN, "LEFT");
      return new Task.Ask(step.id(), token, bureau);
    }
    if (step.state() == StepState.UNKNOWN && step.again() && !step.halted()) {
      onTheWire(c, step, StepState.UNKNOWN, "AGAIN");
      return new Task.Send(step.id(), token, bureau, posted(c, step, MessageKind.POST));
    }
    return new Task.Ask(step.id(), token, bureau);
  }

  /** A message of one generation is written once: what was written before is the message. */
  private String body(Connection c, StepRow step, Bureau bureau, String kind, List<String> burdens)
      throws SQLException {
    Optional<String> written = log.posted(c, step.id().text(), MessageKind.POST);
    if (written.isPresent()) {
      return written.get();
    }
    String body = WritingMessage.of(step.id(), kind, step.facts(c), burdens);
    append(c, step, bureau, MessageKind.POST, body);
    return body;
  }

  private String posted(Connection c, StepRow step, MessageKind kind) throws SQLException {
    return log.posted(c, step.id().text(), kind)
        .orElseThrow(() -> new IllegalStateException(step.id() + " was never written"));
  }

  /** Committed before the wire; {@code act_at} lets the next worker find what this one leaves. */
  private void onTheWire(Connection c, StepRow step, StepState to, String cause)
      throws SQLException {
    boolean changed = step.state() != to;
    if (changed) {
      moves.change(c, step.id(), step.state(), to, cause);
    }
    boolean sends = !cause.equals("LEFT");
    Sql.update(
        c,
        """
        UPDATE step SET state = ?, again = false, rounds = CASE WHEN ? THEN 0 ELSE rounds END,
          since = CASE WHEN ? THEN ? ELSE since END,
          sent_at = CASE WHEN ? THEN ? ELSE sent_at END,
          sendings = sendings + CASE WHEN ? THEN 1 ELSE 0 END
        WHERE transfer_id = ? AND step = ?
        """,
        to,
        changed,
        changed,
        clock.instant(),
        sends,
        clock.instant(),
        sends,
        step.id().transferId(),
        step.id().step());
  }

  private void append(Connection c, StepRow step, Bureau bureau, MessageKind kind, String body)
      throws SQLException {
    log.append(
        c,
        new NewMessage(
            NewMessage.ofTransfer(step.id().transferId()),
            bureau.path(),
            kind,
            step.id().text(),
            body));
  }
}
