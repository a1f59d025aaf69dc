package org.fachui.registry.transfers.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;
import org.fachui.registry.Sql;
import org.fachui.registry.messages.LoggedMessage;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.messages.NewMessage;
import org.fachui.registry.transfers.application.TransferView;
import org.fachui.registry.transfers.application.TransferView.AnnulmentView;
import org.fachui.registry.transfers.application.TransferView.CertificateView;
import org.fachui.registry.transfers.application.Transfers;
import org.fachui.registry.transfers.model.PlannedStep;
import org.fachui.registry.transfers.model.PlannedStep.Work;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.fachui.registry.transfers.model.TransferPlan;
import org.jspecify.annotations.Nullable;

/** Reads transfers, each as it stands at one moment. */
@ApplicationScoped
public class JdbcTransfers implements Transfers {
  private static final int MOST = 200;

  private Transactions transactions;
  private MessageLog log;

  @Inject
  public JdbcTransfers(Transactions transactions, MessageLog log) {
    this.transactions = transactions;
    this.log = log;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcTransfers() {}

  @Override
  public Optional<Owned> find(UUID transferId) {
    return transactions.reading(
        c ->
            Sql.row(c, TransferRow::read, "SELECT * FROM transfer WHERE id = ?", transferId)
                .map(row -> new Owned(view(c, row), row.buyerSubject())));
  }

  @Override
  public List<TransferView> ofBuyer(String subject) {
    return views(
        "SELECT * FROM transfer WHERE buyer_subject = ? ORDER BY opened_at DESC, id LIMIT " + MOST,
        subject);
  }

  @Override
  public List<TransferView> list(@Nullable String court, @Nullable UUID lotId) {
    return views(
        """
        SELECT * FROM transfer WHERE (?::text IS NULL OR court = ?) AND (?::uuid IS NULL OR lot_id = ?)
        ORDER BY opened_at DESC, id LIMIT
        """
            + MOST,
        court,
        court,
        lotId,
        lotId);
  }

  private List<TransferView> views(String sql, @Nullable Object... arguments) {
    return transactions.reading(
        c ->
            Sql.rows(c, TransferRow::read, sql, arguments).stream()
                .map(row -> view(c, row))
                .toList());
  }

  @Override
  public Optional<Certificate> certificate(UUID transferId) {
    return find(transferId)
        .map(owned -> owned.transfer().certificate())
        .map(head -> new Certificate(head, document(transferId)));
  }

  private String document(UUID transferId) {
    return transactions.run(
        c ->
            Sql.row(
                    c,
                    row -> row.getString(1),
                    """
                    SELECT coalesce(result->>'document', '') FROM step
                    WHERE transfer_id = ? AND step = 'CERTIFICATE'
                    """,
                    transferId)
                .orElse(""));
  }

  @Override
  public List<LoggedMessage> messages(UUID transferId) {
    return transactions.reading(c -> log.ofChain(c, NewMessage.ofTransfer(transferId)));
  }

  private record TransferRow(
      UUID id,
      UUID lotId,
      String court,
      String caseNo,
      String unitCode,
      TransferPlan plan,
      long priceFen,
      String buyerSubject,
      boolean halted,
      Instant openedAt,
      @Nullable Instant confirmedAt,
      @Nullable String annulmentNo,
      @Nullable Instant annulledAt) {
    static TransferRow read(ResultSet row) throws SQLException {
      return new TransferRow(
          row.getObject("id", UUID.class),
          row.getObject("lot_id", UUID.class),
          row.getString("court"),
          row.getString("case_no"),
          row.getString("unit_code"),
          TransferPlan.of(row.getString("kind")).orElseThrow(),
          row.getLong("price_fen"),
          row.getString("buyer_subject"),
          row.getBoolean("halted"),
          Objects.requireNonNull(Sql.instant(row, "opened_at")),
          Sql.instant(row, "confirmed_at"),
          row.getString("annulment_no"),
          Sql.instant(row, "annulled_at"));
    }
  }

  private static TransferView view(Connection c, TransferRow transfer) {
    try {
      return whole(c, transfer);
    } catch (SQLException fault) {
      throw new StoreFailure("PostgreSQL: " + fault.getSQLState(), fault);
    }
  }

  private static TransferView whole(Connection c, TransferRow transfer) throws SQLException {
    boolean confirmed = transfer.confirmedAt() != null;
    Map<StepName, ShownStep> steps = new EnumMap<>(StepName.class);
    for (ShownStep step :
        Sql.rows(
            c,
            row -> ShownStep.read(row, transfer.plan(), confirmed),
            """
            SELECT s.*, k.by_subject IS NOT NULL AS scanned FROM step s
            LEFT JOIN takeover k ON k.transfer_id = s.transfer_id AND k.step = s.step
              AND k.generation = s.generation AND k.confirmed_at IS NULL
            WHERE s.transfer_id = ? ORDER BY s.number
            """,
            transfer.id())) {
      steps.put(step.view().step(), step);
    }
    Map<StepName, StepState> states = new EnumMap<>(StepName.class);
    steps.forEach((name, step) -> states.put(name, step.view().state()));
    JsonObject assessed = result(steps, StepName.TAX_ASSESSED);
    return new TransferView(
        transfer.id(),
        transfer.lotId(),
        transfer.court(),
        transfer.caseNo(),
        transfer.unitCode(),
        transfer.priceFen(),
        transfer.annulledAt() != null
            ? TransferView.State.ANNULLED
            : state(states, transfer.halted(), confirmed),
        transfer.halted(),
        transfer.openedAt(),
        transfer.confirmedAt(),
        steps.values().stream().map(ShownStep::view).toList(),
        transfer.plan().criticalPath(states),
        assessed.get("lines") instanceof JsonArray lines ? lines : JsonValue.EMPTY_JSON_ARRAY,
        assessed.containsKey("totalFen")
            ? assessed.getJsonNumber("totalFen").longValueExact()
            : null,
        assessed.getString("payTo", null),
        certificate(transfer.id(), steps),
        annulment(transfer, states));
  }

  /** The court's own steps are undone by the ruling itself, questions have nothing to undo. */
  private static @Nullable AnnulmentView annulment(
      TransferRow transfer, Map<StepName, StepState> states) {
    if (transfer.annulmentNo() == null || transfer.annulledAt() == null) {
      return null;
    }
    List<StepName> entered =
        transfer.plan().steps().stream()
            .filter(step -> step.work() instanceof Work.Notice)
            .map(PlannedStep::name)
            .filter(name -> states.get(name) == StepState.ENTERED)
            .toList();
    return new AnnulmentView(transfer.annulmentNo(), transfer.annulledAt(), entered);
  }

  private static JsonObject result(Map<StepName, ShownStep> steps, StepName name) {
    ShownStep step = steps.get(name);
    return step == null ? JsonValue.EMPTY_JSON_OBJECT : step.result();
  }

  private static TransferView.State state(
      Map<StepName, StepState> states, boolean halted, boolean confirmed) {
    if (states.values().stream().allMatch(state -> state == StepState.ENTERED)) {
      return TransferView.State.DONE;
    }
    if (halted) {
      return TransferView.State.HALTED;
    }
    if (states.values().stream().anyMatch(StepState::needsPeople)) {
      return TransferView.State.MANUAL;
    }
    if (states.get(StepName.CERTIFICATE) == StepState.ENTERED) {
      return TransferView.State.CERTIFIED;
    }
    if (states.get(StepName.ENTRY) == StepState.ENTERED) {
      return TransferView.State.ENTERED;
    }
    return confirmed ? TransferView.State.RUNNING : TransferView.State.AWAITING_CONFIRMATION;
  }

  private static @Nullable CertificateView certificate(
      UUID transferId, Map<StepName, ShownStep> steps) {
    ShownStep certificate = steps.get(StepName.CERTIFICATE);
    ShownStep entry = steps.get(StepName.ENTRY);
    if (certificate == null || entry == null) {
      return null;
    }
    Instant issuedAt = certificate.view().enteredAt();
    Instant enteredAt = entry.view().enteredAt();
    String entryNo = entry.view().entryNo();
    if (issuedAt == null || enteredAt == null || entryNo == null) {
      return null;
    }
    String no = certificate.result().getString("certificateNo", certificate.view().entryNo());
    return new CertificateView(
        transferId,
        String.valueOf(no),
        certificate.result().getString("sha256", ""),
        entryNo,
        enteredAt,
        issuedAt);
  }
}
