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

  /** Nothing follows from the fact. */
  void ignore(Fact fact);
}
