package org.fachui.payout.batches.infrastructure;

import java.sql.PreparedStatement;
import org.fachui.platform.store.Transactions;

/**
 * Transactions of those who apply what banks said, one after the other also across nodes: they
 * touch the same accounts and lines, in orders of their own.
 */
public final class OneByOne {
  private static final long LOCK = 0x7061796f7574L;

  private final Transactions transactions;

  /** On the service's database. */
  public OneByOne(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs the work and commits, while nobody else is in here. */
  public <T> T run(Transactions.Work<T> work) {
    return transactions.run(
        connection -> {
          try (PreparedStatement lock =
              connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
          }
          return work.with(connection);
        });
  }
}
