package org.fachui.payout.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.fachui.payout.ledger.Sealing;
import org.fachui.payout.ledger.SealingRounds;
import org.fachui.payout.pools.Pool;
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;

/**
 * Writes the proof of a pool (docs/payout-proof.md): seals what was posted, then writes everything
 * as it stands at one moment. If somebody posts in between it begins again.
 */
@ApplicationScoped
public class ProvingPool {
  private static final int ATTEMPTS = 5;
  private static final int BUFFER = 1 << 16;

  private Transactions transactions;
  private SealingRounds rounds;
  private Clock clock;

  @Inject
  public ProvingPool(Transactions transactions, SealingRounds rounds, Clock clock) {
    this.transactions = transactions;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ProvingPool() {}

  /** Writes the whole file; nothing at all if it cannot be done. Does not close the stream. */
  public void write(Pool pool, OutputStream out) throws IOException {
    String pem = rounds.pem();
    Sealing sealing = rounds.sealing();
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    for (int i = 0; i < ATTEMPTS; i++) {
      sealing.seal();
      if (attempt(pool, pem, writer)) {
        writer.flush();
        return;
      }
    }
    throw new StoreFailure("pool " + pool.id() + " moves too fast to be proved");
  }

  private boolean attempt(Pool pool, String pem, Writer writer) throws IOException {
    try {
      return transactions.reading(
          c -> {
            PoolProof proof = new PoolProof(c, pool, pem, clock.instant());
            if (!proof.isSealed()) {
              return false;
            }
            try {
              proof.write(writer);
            } catch (IOException gone) {
              throw new UncheckedIOException(gone);
            }
            return true;
          });
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }
}
