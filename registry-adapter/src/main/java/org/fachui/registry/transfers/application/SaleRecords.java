package org.fachui.registry.transfers.application;

import java.util.Optional;
import java.util.UUID;

/** Sales as the auction service states them. A port; never called inside a transaction. */
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
   * The sale of a lot with its buyer; nothing when there is none. Each time it is asked for leaves
   * a row with the auction service (NJA-18).
   *
   * @throws Away if that is not known now
   */
  Optional<SaleRecord> find(UUID lotId);

  /**
   * How far the sale of a lot is; nothing when there is none.
   *
   * @throws Away if that is not known now
   */
  Optional<SaleStanding> standing(UUID lotId);
}
