package org.fachui.registry.transfers.application;

import java.util.Optional;
import java.util.UUID;

/** Sales as the auction service states them. A port; never called inside a transaction. */
@FunctionalInterface
public interface SaleRecords {
  /** The service cannot be asked now. */
  final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without data of people in the message. */
    public Away(String message) {
      super(message);
    }
  }

  /**
   * The sale of a lot; nothing when there is none.
   *
   * @throws Away if that is not known now
   */
  Optional<SaleRecord> find(UUID lotId);
}
