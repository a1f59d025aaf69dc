package org.fachui.registry.transfers.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.fachui.platform.store.Transactions;
import org.fachui.registry.Sql;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.messages.MessageKind;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.messages.NewMessage;
import org.fachui.registry.transfers.model.MessageId;
import org.fachui.registry.transfers.model.PlannedStep.Work;
import org.fachui.registry.transfers.model.TransferPlan;

/**
 * What bureaus tell on their own. It is stored, and the bureau is asked; nothing else follows from
 * it, whatever it says.
 */
@ApplicationScoped
public class ReceivingNotices {
  private Transactions transactions;
  private MessageLog log;

  @Inject
  public ReceivingNotices(Transactions transactions, MessageLog log) {
    this.transactions = transactions;
    this.log = log;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ReceivingNotices() {}

  /**
   * Keeps a notice.
   *
   * @param text as it came
   * @return whether it is about a message of ours that this bureau may speak of
   */
  public boolean receive(Bureau bureau, String messageId, String text) {
    Optional<MessageId> ours = MessageId.of(messageId);
    return ours.isPresent() && transactions.run(c -> receive(c, bureau, ours.get(), text));
  }

  private boolean receive(Connection c, Bureau bureau, MessageId id, String text)
      throws SQLException {
    StepRow.lockTransfer(c, id.transferId());
    Optional<String> kind =
        Sql.row(
            c,
            row -> row.getString(1),
            """
            SELECT t.kind FROM step s JOIN transfer t ON t.id = s.transfer_id
            WHERE s.transfer_id = ? AND s.step = ? AND s.generation >= ?
            """,
            id.transferId(),
            id.step(),
            id.generation());
    boolean its =
        kind.flatMap(TransferPlan::of)
            .map(plan -> plan.step(id.step()).work())
            .filter(work -> work instanceof Work.Notice notice && notice.bureau() == bureau)
            .isPresent();
    if (!its) {
      return false;
    }
    log.appendNews(
        c,
        new NewMessage(
            NewMessage.ofTransfer(id.transferId()),
            bureau.path(),
            MessageKind.NOTICE,
            id.text(),
            text));
    Sql.update(
        c,
        """
        UPDATE step SET hinted = true, act_at = clock_timestamp()
        WHERE transfer_id = ? AND step = ? AND generation = ?
          AND state IN ('SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'UNKNOWN')
        """,
        id.transferId(),
        id.step(),
        id.generation());
    return true;
  }
}
