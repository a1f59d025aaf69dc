package org.fachui.registry.transfers.application;

import java.util.UUID;
import org.fachui.platform.events.Fact;

/**
 * Where facts from other services take effect, once each. A port; each method is a transaction with
 * the inbox in it.
 */
public interface TransferRegister {
  /** Opens the transfer of a sale, if there is none yet. */
  void open(Fact fact, SaleRecord sale);

  /** The court has done something about the lot: look soon. */
  void hint(Fact fact, UUID lotId);

  /** The sale of a lot is annulled: its transfer stops for good, if there is one. */
  void annul(Fact fact, UUID lotId, SaleRecord.Annulment annulment);

  /** Nothing follows from the fact. */
  void ignore(Fact fact);
}
