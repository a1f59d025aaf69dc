package org.fachui.registry.transfers.infrastructure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.registry.Sql;
import org.fachui.registry.transfers.model.MessageId;
import org.fachui.registry.transfers.model.PlannedStep;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.fachui.registry.transfers.model.TransferFacts;
import org.fachui.registry.transfers.model.TransferPlan;
import org.fachui.registry.transfers.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of steps with what it needs of its transfer.
 *
 * @param prepared numbers of burdens; null until they were asked for
 */
record StepRow(
    MessageId id,
    UUID lotId,
    TransferPlan plan,
    StepState state,
    int rounds,
    boolean halted,
    @Nullable List<String> prepared,
    @Nullable Instant sentAt,
    int sendings,
    boolean again,
    boolean answered,
    boolean hinted) {

  /** For {@link #read}: {@code s} is the step, {@code t} its transfer. */
  static final String COLUMNS =
      "s.transfer_id, s.step, s.state, s.generation, s.rounds, s.prepared, s.sent_at, s.sendings,"
          + " s.again, s.answered, s.hinted, t.lot_id, t.kind, t.halted";

  static StepRow read(ResultSet row) throws SQLException {
    return new StepRow(
        new MessageId(
            row.getObject("transfer_id", UUID.class),
            StepName.valueOf(row.getString("step")),
            row.getInt("generation")),
        row.getObject("lot_id", UUID.class),
        TransferPlan.of(row.getString("kind")).orElseThrow(),
        StepState.valueOf(row.getString("state")),
        row.getInt("rounds"),
        row.getBoolean("halted"),
        texts(row.getString("prepared")),
        Sql.instant(row, "sent_at"),
        row.getInt("sendings"),
        row.getBoolean("again"),
        row.getBoolean("answered"),
        row.getBoolean("hinted"));
  }

  private static @Nullable List<String> texts(@Nullable String json) {
    if (json == null) {
      return null;
    }
    JsonArray array = (JsonArray) CanonicalJson.parse(json);
    return array.elements().stream().map(element -> ((JsonText) element).value()).toList();
  }

  /**
   * Locks the transfer and then the step; nothing when the step is another generation's or its
   * lease went to somebody else.
   */
  static Optional<StepRow> held(Connection c, MessageId id, long fencing) throws SQLException {
    lockTransfer(c, id.transferId());
    return Sql.row(
        c,
        StepRow::read,
        "SELECT "
            + COLUMNS
            + " FROM step s JOIN transfer t ON t.id = s.transfer_id"
            + " WHERE s.transfer_id = ? AND s.step = ? AND s.generation = ? AND s.fencing = ?"
            + " FOR UPDATE OF s",
        id.transferId(),
        id.step(),
        id.generation(),
        fencing);
  }

  /**
   * Locks the transfer and then the step for people, whose word goes before a worker's: whoever
   * holds the lease records nothing any more.
   */
  static Optional<StepRow> taken(Connection c, UUID transferId, StepName step) throws SQLException {
    lockTransfer(c, transferId);
    Sql.update(
        c,
        "UPDATE step SET fencing = nextval('step_fencing') WHERE transfer_id = ? AND step = ?",
        transferId,
        step);
    return Sql.row(
        c,
        StepRow::read,
        "SELECT "
            + COLUMNS
            + " FROM step s JOIN transfer t ON t.id = s.transfer_id"
            + " WHERE s.transfer_id = ? AND s.step = ? FOR UPDATE OF s",
        transferId,
        step);
  }

  /** Whoever changes steps of a transfer is alone at it. */
  static void lockTransfer(Connection c, UUID transferId) throws SQLException {
    Sql.row(c, row -> "", "SELECT 1 FROM transfer WHERE id = ? FOR UPDATE", transferId);
  }

  /** What is known of the message. */
  Verdict.OnTheWire onTheWire() {
    return new Verdict.OnTheWire(state, Objects.requireNonNull(sentAt), sendings, answered);
  }

  PlannedStep planned() {
    return plan.step(id.step());
  }

  /** The transfer with what its entered steps have brought. */
  TransferFacts facts(Connection c) throws SQLException {
    Map<StepName, TransferFacts.Done> done = new EnumMap<>(StepName.class);
    Sql.rows(
        c,
        row ->
            done.put(
                StepName.valueOf(row.getString("step")),
                new TransferFacts.Done(
                    row.getInt("generation"),
                    row.getString("entry_no"),
                    (JsonValue.JsonObject) CanonicalJson.parse(row.getString("result")))),
        """
        SELECT step, generation, coalesce(entry_no, '') AS entry_no, result::text AS result
        FROM step WHERE transfer_id = ? AND state = 'ENTERED'
        """,
        id.transferId());
    return Sql.row(
            c,
            row ->
                new TransferFacts(
                    id.transferId(),
                    lotId,
                    row.getString("unit_code"),
                    row.getLong("price_fen"),
                    new TransferFacts.Buyer(
                        row.getString("buyer_name"), row.getString("buyer_resident_id")),
                    row.getString("ruling_no"),
                    done),
            "SELECT * FROM transfer WHERE id = ?",
            id.transferId())
        .orElseThrow();
  }
}
