package org.fachui.payout.payees.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.platform.store.Transactions;

/** Shows pools' courts, uploads and their quarantine. */
@ApplicationScoped
public class ReadingQuarantine {
  private Transactions transactions;
  private ClaimRegister register;

  @Inject
  public ReadingQuarantine(Transactions transactions, ClaimRegister register) {
    this.transactions = transactions;
    this.register = register;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ReadingQuarantine() {}

  /** The court of the pool, if there is such a pool. */
  public Optional<String> courtOf(UUID poolId) {
    return transactions.run(c -> register.court(c, poolId));
  }

  /** The upload, if it is one of this pool. */
  public Optional<ClaimUpload> find(UUID poolId, UUID uploadId) {
    return transactions.run(c -> register.find(c, poolId, uploadId));
  }

  /** Goes through the upload's quarantine in the order of the lines. */
  public void read(UUID uploadId, ClaimRegister.EachFault each) {
    transactions.run(
        connection -> {
          try {
            register.quarantined(connection, uploadId, each);
          } catch (IOException gone) {
            throw new UncheckedIOException(gone);
          }
          return uploadId;
        });
  }
}
