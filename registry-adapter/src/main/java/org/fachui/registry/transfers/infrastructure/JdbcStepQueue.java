package org.fachui.registry.transfers.infrastructure;

import static org.fachui.registry.transfers.model.StepState.ENTERED;
import static org.fachui.registry.transfers.model.StepState.MANUAL;
import static org.fachui.registry.transfers.model.StepState.READY;
import static org.fachui.registry.transfers.model.StepState.REJECTED;
import static org.fachui.registry.transfers.model.StepState.UNKNOWN;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.registry.Sql;
import org.fachui.registry.bureaus.model.AskAnswer;
import org.fachui.registry.bureaus.model.Defect;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.bureaus.model.SendAnswer;
import org.fachui.registry.bureaus.model.Standing;
import org.fachui.registry.messages.MessageKind;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.messages.NewMessage;
import org.fachui.registry.transfers.application.SaleRecord;
import org.fachui.registry.transfers.application.SaleStanding;
import org.fachui.registry.transfers.application.StepQueue;
import org.fachui.registry.transfers.application.Task;
import org.fachui.registry.transfers.model.MessageId;
import org.fachui.registry.transfers.model.QuestionAnswers;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.fachui.registry.transfers.model.Verdict;
import org.fachui.registry.transfers.model.WholeResult;

/** Steps in PostgreSQL. */
public final class JdbcStepQueue implements StepQueue {
  private final Transactions transactions;
  private final MessageLog log;
  private final Clock clock;
  private final Pace pace;
  private final StepMoves moves;
  private final Receipts receipts;
  private final Entering entering;
  private final ClaimingSteps claiming;

  /** Several may stand beside each other, also on several nodes. */
  public JdbcStepQueue(Transactions transactions, MessageLog log, Clock clock, Pace pace) {
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
    this.pace = pace;
    this.moves = new StepMoves(clock, pace);
    this.receipts = new Receipts(clock);
    this.entering = new Entering(moves, clock);
    this.claiming = new ClaimingSteps(log, moves, clock, pace);
  }

  @Override
  public Optional<Task> claim() {
    return transactions.run(claiming::claim);
  }

  /** What is done with a step that is still held. */
  @FunctionalInterface
  private interface Effect {
    void on(Connection c, StepRow step, long message) throws SQLException;
  }

  /** Stores what came, and applies it if the step is still this worker's. */
  private void keep(Task task, String bureau, MessageKind kind, String text, Effect effect) {
    transactions.run(
        c -> {
          StepRow.lockTransfer(c, task.id().transferId());
          long message = text.isEmpty() ? 0 : store(c, task.id(), bureau, kind, text);
          Optional<StepRow> held = StepRow.held(c, task.id(), task.fencing());
          if (held.isPresent()) {
            effect.on(c, held.get(), message);
          }
          return held.isPresent();
        });
  }

  private long store(Connection c, MessageId id, String bureau, MessageKind kind, String text)
      throws SQLException {
    return log.appendNews(
        c, new NewMessage(NewMessage.ofTransfer(id.transferId()), bureau, kind, id.text(), text));
  }

  @Override
  public void sent(Task.Send task, Heard<SendAnswer> heard) {
    boolean receipt = heard.meaning() instanceof SendAnswer.Received;
    keep(
        task,
        task.bureau().path(),
        receipt ? MessageKind.RECEIPT : MessageKind.REFUSAL,
        heard.text(),
        (c, step, message) -> {
          Verdict verdict = Verdict.afterSending(step.onTheWire(), heard.meaning());
          if (heard.meaning() instanceof SendAnswer.Received(String id, Instant at, String no)) {
            received(c, step, at, no, message);
          }
          apply(c, step, verdict);
        });
  }

  private void received(Connection c, StepRow step, Instant at, String receiptNo, long message)
      throws SQLException {
    receipts.one(c, step.id(), "RECEIVED", at, receiptNo, message);
    Sql.update(
        c,
        """
        UPDATE step SET answered = true, received_at = coalesce(received_at, ?)
        WHERE transfer_id = ? AND step = ?
        """,
        at,
        step.id().transferId(),
        step.id().step());
  }

  @Override
  public void asked(Task.Ask task, Heard<AskAnswer> heard) {
    boolean known = heard.meaning() instanceof AskAnswer.Known;
    keep(
        task,
        task.bureau().path(),
        known ? MessageKind.STANDING : MessageKind.REFUSAL,
        heard.text(),
        (c, step, message) -> {
          Verdict verdict =
              Verdict.afterAsking(step.onTheWire(), heard.meaning(), clock.instant(), pace.grace());
          if (!(heard.meaning() instanceof AskAnswer.Known(Standing standing))) {
            apply(c, step, verdict);
          } else if (verdict.to() == ENTERED
              && !WholeResult.of(step.id().step(), standing.result())) {
            moves.settle(c, step, step.state(), "INCOMPLETE", false, null);
          } else {
            stands(c, step, verdict, standing, message);
          }
        });
  }

  private void stands(Connection c, StepRow step, Verdict verdict, Standing standing, long message)
      throws SQLException {
    receipts.keep(c, step.id(), standing, message);
    Sql.update(
        c,
        "UPDATE step SET answered = true, defects = ?::jsonb WHERE transfer_id = ? AND step = ?",
        defects(standing.defects()),
        step.id().transferId(),
        step.id().step());
    if (verdict.to() == ENTERED) {
      Instant at = standing.enteredAt() == null ? clock.instant() : standing.enteredAt();
      String entryNo = String.valueOf(standing.entryNo());
      entering.enter(c, step, at, entryNo, standing.result(), verdict.cause());
    } else {
      apply(c, step, verdict);
    }
  }

  /** Every verdict but an entry. */
  private void apply(Connection c, StepRow step, Verdict verdict) throws SQLException {
    moves.settle(c, step, verdict.to(), verdict.cause(), verdict.again(), verdict.notBefore());
    if (verdict.to().needsPeople() && step.state() != verdict.to()) {
      entering.needsPeople(c, step);
    }
  }

  @Override
  public void answered(Task.Question task, Heard<QueryAnswer> heard) {
    keep(
        task,
        task.bureau().path(),
        MessageKind.ANSWER,
        heard.text(),
        (c, step, message) -> {
          switch (heard.meaning()) {
            case QueryAnswer.Answered(String id, Instant at, JsonObject answer) ->
                eligible(c, step, at, answer, message);
            case QueryAnswer.Refused(int status, String reason) -> {
              StepState to = step.state() == StepState.SENT ? StepState.FAILED : MANUAL;
              apply(c, step, new Verdict(to, "REFUSED", false, null));
            }
            case QueryAnswer.NoAnswer(String why) ->
                moves.settle(c, step, UNKNOWN, "NO_ANSWER", false, null);
          }
        });
  }

  private void eligible(Connection c, StepRow step, Instant at, JsonObject answer, long message)
      throws SQLException {
    List<Defect> against = QuestionAnswers.against(step.id().step(), answer);
    if (against.isEmpty()) {
      String reference = QuestionAnswers.reference(answer);
      receipts.one(c, step.id(), "ENTERED", at, reference, message);
      entering.enter(c, step, at, reference, answer, "ANSWER");
      return;
    }
    receipts.one(c, step.id(), "REJECTED", at, "", message);
    Sql.update(
        c,
        "UPDATE step SET defects = ?::jsonb WHERE transfer_id = ? AND step = ?",
        defects(against),
        step.id().transferId(),
        step.id().step());
    apply(c, step, new Verdict(REJECTED, "ANSWER", false, null));
  }

  @Override
  public void burdens(Task.Burdens task, Heard<QueryAnswer> heard) {
    keep(
        task,
        "land",
        MessageKind.ANSWER,
        heard.text(),
        (c, step, message) -> {
          boolean told = false;
          if (heard.meaning()
              instanceof QueryAnswer.Answered(String i, Instant a, JsonObject said)) {
            told = true;
            Sql.update(
                c,
                "UPDATE step SET prepared = ?::jsonb WHERE transfer_id = ? AND step = ?",
                CanonicalJson.write(JsonArray.ofTexts(QuestionAnswers.burdens(said))),
                step.id().transferId(),
                step.id().step());
          }
          moves.settle(c, step, READY, "BURDENS", false, null);
          if (told) {
            now(c, step);
          }
        });
  }

  @Override
  public void looked(Task.Look task, SaleStanding sale) {
    SaleRecord.Annulment annulment = sale.annulment();
    if (annulment != null) {
      transactions.run(
          c -> {
            Annulling.end(c, sale.lotId(), annulment, clock.instant());
            return sale.lotId();
          });
    }
    SaleRecord.Ruling ruling = sale.ruling();
    Instant served = sale.servedAt();
    boolean isRuling = task.id().step() == StepName.RULED;
    boolean done = ruling != null && (isRuling || served != null);
    keep(
        task,
        "court",
        MessageKind.STANDING,
        done ? sale.text() : "",
        (c, step, message) -> {
          if (!done || ruling == null) {
            moves.settle(c, step, step.state(), "NOT_YET", false, null);
            return;
          }
          Instant at = isRuling || served == null ? ruling.sealedAt() : served;
          Sql.update(
              c,
              "UPDATE transfer SET ruling_no = ?, ruling_sha256 = ? WHERE id = ?",
              ruling.number(),
              ruling.sha256(),
              step.id().transferId());
          receipts.one(c, step.id(), "ENTERED", at, ruling.number(), message);
          JsonObject nothing = JsonObject.builder().build();
          entering.enter(c, step, at, ruling.number(), nothing, "COURT");
        });
  }

  @Override
  public void later(Task task) {
    keep(
        task,
        "",
        MessageKind.REFUSAL,
        "",
        (c, step, message) -> moves.settle(c, step, step.state(), "LATER", false, null));
  }

  private static void now(Connection c, StepRow step) throws SQLException {
    Sql.update(
        c,
        "UPDATE step SET act_at = clock_timestamp() WHERE transfer_id = ? AND step = ?",
        step.id().transferId(),
        step.id().step());
  }

  private static String defects(List<Defect> defects) {
    return CanonicalJson.write(
        new JsonArray(
            defects.stream()
                .<JsonValue>map(
                    defect ->
                        JsonObject.builder()
                            .put("code", defect.code())
                            .put("text", defect.text())
                            .build())
                .toList()));
  }
}
