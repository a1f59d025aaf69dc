package org.fachui.registry.bureaus.application;

import org.fachui.registry.bureaus.model.AskAnswer;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.bureaus.model.SendAnswer;

/**
 * The bureaus. No method throws because of a bureau: that nothing came back is an answer too. On
 * the platform's own threads only, never inside a transaction.
 */
public interface BureauChannel {
  /**
   * Puts a message on the wire, once.
   *
   * @param body canonical JSON with that message id in it
   */
  Heard<SendAnswer> send(Bureau bureau, String messageId, String body);

  /** Asks how far a message is. */
  Heard<AskAnswer> ask(Bureau bureau, String messageId);

  /**
   * Asks something else; without an effect.
   *
   * @param body JSON with that query id in it
   */
  Heard<QueryAnswer> query(Bureau bureau, String queryId, String body);
}
