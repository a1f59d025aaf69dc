package org.fachui.registry.transfers.infrastructure;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fachui.registry.Sql;
import org.fachui.registry.transfers.application.TransferView.Next;
import org.fachui.registry.transfers.application.TransferView.StepView;
import org.fachui.registry.transfers.model.MessageId;
import org.fachui.registry.transfers.model.PlannedStep;
import org.fachui.registry.transfers.model.PlannedStep.Work;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.fachui.registry.transfers.model.TransferPlan;

/**
 * A step as people see it: who has to act and how.
 *
 * @param result as the bureau gave it
 */
record ShownStep(StepView view, JsonObject result) {

  /** A row of the table with {@code scanned}: whether a takeover waits for its confirmation. */
  static ShownStep read(ResultSet row, TransferPlan plan, boolean confirmed) throws SQLException {
    StepName name = StepName.valueOf(row.getString("step"));
    StepState state = StepState.valueOf(row.getString("state"));
    PlannedStep planned = plan.step(name);
    int generation = row.getInt("generation");
    boolean court = planned.work() instanceof Work.CourtRecord;
    Next next = next(planned, state, confirmed, row.getBoolean("scanned"));
    Instant actAt = Sql.instant(row, "act_at");
    JsonArray defects;
    try (JsonReader reader = Json.createReader(new StringReader(row.getString("defects")))) {
      defects = reader.readArray();
    }
    JsonObject result;
    try (JsonReader reader = Json.createReader(new StringReader(row.getString("result")))) {
      result = reader.readObject();
    }
    MessageId id = new MessageId(row.getObject("transfer_id", UUID.class), name, generation);
    return new ShownStep(
        new StepView(
            name,
            planned.holder(),
            state,
            Objects.requireNonNull(Sql.instant(row, "since")),
            court ? null : id.text(),
            generation,
            Sql.instant(row, "received_at"),
            Sql.instant(row, "accepted_at"),
            Sql.instant(row, "entered_at"),
            row.getString("entry_no"),
            defects,
            holder(planned, next),
            next,
            state.isWorked() ? actAt : null),
        result);
  }

  private static Next next(PlannedStep step, StepState state, boolean confirmed, boolean scanned) {
    return switch (state) {
      case BLOCKED ->
          step.inBuyersName() && !confirmed ? Next.CONFIRM_APPLICATION : Next.WAIT_FOR_STEPS;
      case READY -> step.work() instanceof Work.CourtRecord ? Next.WAIT_FOR_COURT : Next.SEND;
      case SENT, ACKNOWLEDGED -> Next.WAIT_FOR_BUREAU;
      case ACCEPTED -> step.name() == StepName.TAX_PAID ? Next.PAY_TAX : Next.WAIT_FOR_BUREAU;
      case UNKNOWN -> Next.ASK;
      case ENTERED -> Next.NOTHING;
      case REJECTED, FAILED -> Next.CORRECT_OR_TAKE_OVER;
      case MANUAL -> scanned ? Next.CONFIRM_TAKEOVER : Next.TAKE_OVER;
    };
  }

  private static String holder(PlannedStep step, Next next) {
    return switch (next) {
      case NOTHING -> "nobody";
      case WAIT_FOR_STEPS, SEND, ASK -> "platform";
      case CONFIRM_APPLICATION, PAY_TAX -> "buyer";
      case WAIT_FOR_COURT -> "court";
      case WAIT_FOR_BUREAU -> step.holder();
      case CORRECT_OR_TAKE_OVER, TAKE_OVER -> "clerk";
      case CONFIRM_TAKEOVER -> "judge";
    };
  }
}
