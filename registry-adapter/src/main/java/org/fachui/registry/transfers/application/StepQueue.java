package org.fachui.registry.transfers.application;

import java.util.Optional;
import org.fachui.registry.bureaus.model.AskAnswer;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.bureaus.model.SendAnswer;

/**
 * The steps of all transfers, and when each is due. A port; PostgreSQL stands behind it. Each
 * method is a transaction. What comes back under a token that is not the highest any more is stored
 * and changes nothing.
 */
public interface StepQueue {
  /** Takes the step that is due longest; when this returns, SENT and the bytes are committed. */
  Optional<Task> claim();

  /** Records what came back to a message. */
  void sent(Task.Send task, Heard<SendAnswer> heard);

  /** Records where the bureau says that a message stands. */
  void asked(Task.Ask task, Heard<AskAnswer> heard);

  /** Records the answer to a step's question. */
  void answered(Task.Question task, Heard<QueryAnswer> heard);

  /** Records what the unit carries. */
  void burdens(Task.Burdens task, Heard<QueryAnswer> heard);

  /** Records what the court has done. */
  void looked(Task.Look task, SaleStanding sale);

  /** Nothing was learned: look again later. */
  void later(Task task);
}
