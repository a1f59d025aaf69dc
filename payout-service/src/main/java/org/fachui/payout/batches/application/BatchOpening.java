package org.fachui.payout.batches.application;

import java.sql.Connection;
import java.util.UUID;

/** Opens the batch of an approved and allotted plan. A port for the plans. */
public interface BatchOpening {
  /**
   * Makes the instructions, cuts them into files, seals the files' bytes and reserves the money, in
   * the caller's transaction; with its commit sending begins. The same plan again gives the same
   * batch.
   *
   * @return the batch
   */
  UUID open(Connection connection, UUID planId);
}
