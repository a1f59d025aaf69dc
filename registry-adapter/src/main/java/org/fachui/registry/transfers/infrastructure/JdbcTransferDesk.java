package org.fachui.registry.transfers.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.registry.Sql;
import org.fachui.registry.transfers.application.TransferDesk;
import org.fachui.registry.transfers.model.MessageId;
import org.fachui.registry.transfers.model.PlannedStep.Work;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.fachui.registry.transfers.model.StepTransitions;
import org.fachui.registry.transfers.model.TransferPlan;

/** People's orders in PostgreSQL. */
@ApplicationScoped
public class JdbcTransferDesk implements TransferDesk {
  private Transactions transactions;
  private Clock clock;
  private StepMoves moves;
  private Receipts receipts;
  private Entering entering;

  @Inject
  public JdbcTransferDesk(Transactions transactions, Clock clock, PaceSettings settings) {
    this(transactions, clock, settings.pace());
  }

  /** With any pace. */
  public JdbcTransferDesk(Transactions transactions, Clock clock, Pace pace) {
    this.transactions = transactions;
    this.clock = clock;
    this.moves = new StepMoves(clock, pace);
    this.receipts = new Receipts(clock);
    this.entering = new Entering(moves, clock);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcTransferDesk() {}

  @Override
  public Optional<Refusal> confirm(UUID transferId) {
    return transactions.run(
        c -> {
          StepRow.lockTransfer(c, transferId);
          if (annulled(c, transferId)) {
            return Optional.of(Refusal.SALE_ANNULLED);
          }
          Sql.update(
              c,
              "UPDATE transfer SET confirmed_at = coalesce(confirmed_at, ?) WHERE id = ?",
              clock.instant(),
              transferId);
          moves.free(c, transferId, plan(c, transferId));
          return Optional.empty();
        });
  }

  private static boolean annulled(Connection c, UUID transferId) throws SQLException {
    return Sql.row(
            c,
            row -> row.getBoolean(1),
            "SELECT annulled_at IS NOT NULL FROM transfer WHERE id = ?",
            transferId)
        .orElse(false);
  }

  private static TransferPlan plan(Connection c, UUID transferId) throws SQLException {
    return Sql.row(c, row -> row.getString(1), "SELECT kind FROM transfer WHERE id = ?", transferId)
        .flatMap(TransferPlan::of)
        .orElseThrow();
  }

  @Override
  public Optional<Refusal> halt(UUID transferId, String subject, String reason) {
    return order(transferId, subject, reason, "HALT");
  }

  @Override
  public Optional<Refusal> resume(UUID transferId, String subject, String reason) {
    return order(transferId, subject, reason, "RESUMPTION");
  }

  private Optional<Refusal> order(UUID transferId, String subject, String reason, String what) {
    boolean halted = what.equals("HALT");
    return transactions.run(
        c -> {
          StepRow.lockTransfer(c, transferId);
          if (annulled(c, transferId)) {
            return Optional.of(Refusal.SALE_ANNULLED);
          }
          long changed =
              Sql.update(
                  c,
                  "UPDATE transfer SET halted = ? WHERE id = ? AND halted <> ?",
                  halted,
                  transferId,
                  halted);
          if (changed == 0) {
            return Optional.of(Refusal.WRONG_STATE);
          }
          Sql.update(
              c,
              """
              INSERT INTO court_order (transfer_id, what, reason, by_subject, at)
              VALUES (?, ?, ?, ?, ?)
              """,
              transferId,
              what,
              reason,
              subject,
              clock.instant());
          return Optional.empty();
        });
  }

  @Override
  public Optional<Refusal> takeOver(
      UUID transferId, StepName step, String subject, WindowReceipt receipt) {
    return transactions.run(c -> takeOver(c, transferId, step, subject, receipt));
  }

  private Optional<Refusal> takeOver(
      Connection c, UUID transferId, StepName name, String subject, WindowReceipt receipt)
      throws SQLException {
    Optional<StepRow> found = StepRow.taken(c, transferId, name);
    boolean may =
        found
            .filter(step -> !(step.planned().work() instanceof Work.CourtRecord))
            .filter(
                step ->
                    step.state() == StepState.MANUAL
                        || StepTransitions.allows(step.state(), StepState.MANUAL))
            // While the bureau may still have it, people at its window could do it twice.
            .filter(step -> step.state() != StepState.UNKNOWN)
            .isPresent();
    if (!may) {
      return Optional.of(Refusal.WRONG_STATE);
    }
    StepRow step = found.get();
    if (step.state() != StepState.MANUAL) {
      moves.settle(c, step, StepState.MANUAL, "TAKEN_OVER", false, null);
    }
    Sql.update(
        c,
        """
        INSERT INTO takeover (transfer_id, step, generation, receipt_no, entry_no, entered_at, sha256,
          by_subject, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (transfer_id, step, generation) DO UPDATE SET receipt_no = excluded.receipt_no,
          entry_no = excluded.entry_no, entered_at = excluded.entered_at, sha256 = excluded.sha256,
          by_subject = excluded.by_subject, at = excluded.at
        WHERE takeover.confirmed_at IS NULL
        """,
        transferId,
        name,
        step.id().generation(),
        receipt.receiptNo(),
        receipt.entryNo(),
        receipt.enteredAt(),
        receipt.sha256(),
        subject,
        clock.instant());
    return Optional.empty();
  }

  private record Takeover(String entryNo, Instant enteredAt, String sha256, String bySubject) {}

  @Override
  public Optional<Refusal> confirmTakeover(
      UUID transferId, StepName step, String subject, String sha256) {
    return transactions.run(
        c -> {
          Optional<StepRow> found = StepRow.taken(c, transferId, step);
          if (found.isEmpty() || found.get().state() != StepState.MANUAL) {
            return Optional.of(Refusal.WRONG_STATE);
          }
          return confirmTakeover(c, found.get(), subject, sha256);
        });
  }

  private Optional<Refusal> confirmTakeover(
      Connection c, StepRow step, String subject, String sha256) throws SQLException {
    MessageId id = step.id();
    Optional<Takeover> open =
        Sql.row(
            c,
            row ->
                new Takeover(
                    row.getString("entry_no"),
                    Objects.requireNonNull(Sql.instant(row, "entered_at")),
                    row.getString("sha256"),
                    row.getString("by_subject")),
            """
            SELECT * FROM takeover
            WHERE transfer_id = ? AND step = ? AND generation = ? AND confirmed_at IS NULL
            """,
            id.transferId(),
            id.step(),
            id.generation());
    if (open.isEmpty()) {
      return Optional.of(Refusal.NO_TAKEOVER);
    }
    Takeover takeover = open.get();
    if (takeover.bySubject().equals(subject)) {
      return Optional.of(Refusal.OWN_TAKEOVER);
    }
    if (!takeover.sha256().equals(sha256)) {
      return Optional.of(Refusal.OTHER_DOCUMENT);
    }
    Sql.update(
        c,
        """
        UPDATE takeover SET confirmed_by = ?, confirmed_at = ?
        WHERE transfer_id = ? AND step = ? AND generation = ?
        """,
        subject,
        clock.instant(),
        id.transferId(),
        id.step(),
        id.generation());
    receipts.one(c, id, "ENTERED", takeover.enteredAt(), takeover.entryNo(), 0);
    JsonObject nothing = JsonObject.builder().build();
    entering.enter(c, step, takeover.enteredAt(), takeover.entryNo(), nothing, "FOUR_EYES");
    return Optional.empty();
  }

  @Override
  public Optional<Refusal> giveBack(UUID transferId, StepName step) {
    return transactions.run(
        c -> {
          Optional<StepRow> found = StepRow.taken(c, transferId, step);
          if (found.isEmpty() || found.get().state() != StepState.MANUAL) {
            return Optional.of(Refusal.WRONG_STATE);
          }
          boolean sent = found.get().sentAt() != null;
          moves.settle(
              c,
              found.get(),
              sent ? StepState.UNKNOWN : StepState.READY,
              "GIVEN_BACK",
              false,
              null);
          Sql.update(
              c,
              """
              DELETE FROM takeover WHERE transfer_id = ? AND step = ? AND confirmed_at IS NULL
              """,
              transferId,
              step);
          return Optional.empty();
        });
  }

  @Override
  public Optional<Refusal> correct(UUID transferId, StepName step) {
    return transactions.run(
        c -> {
          if (annulled(c, transferId)) {
            return Optional.of(Refusal.SALE_ANNULLED);
          }
          Optional<StepRow> found =
              StepRow.taken(c, transferId, step)
                  .filter(
                      row -> row.state() == StepState.REJECTED || row.state() == StepState.FAILED);
          if (found.isEmpty()) {
            return Optional.of(Refusal.WRONG_STATE);
          }
          moves.settle(c, found.get(), StepState.READY, "CORRECTION", false, null);
          Sql.update(
              c,
              """
              UPDATE step SET generation = generation + 1, prepared = NULL, sent_at = NULL, sendings = 0,
                answered = false, hinted = false, received_at = NULL, accepted_at = NULL,
                entered_at = NULL, entry_no = NULL, defects = '[]', act_at = clock_timestamp()
              WHERE transfer_id = ? AND step = ?
              """,
              transferId,
              step);
          return Optional.empty();
        });
  }
}
