package org.fachui.payout.batches.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fachui.payout.StoreFailure;

/** Runs work in a transaction each, for threads that the container does not know. */
public final class Transactions {
  /** One lock for all that apply what banks said: they touch the same accounts and lines. */
  private static final long OUTCOMES = 0x7061796f7574L;

  private final DataSource source;

  /** Over the service's database. */
  public Transactions(DataSource source) {
    this.source = source;
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Returns the result; any exception rolls back. */
    T with(Connection connection) throws SQLException;
  }

  /**
   * Runs the work and commits.
   *
   * @throws StoreFailure if the store failed; whether a commit took effect is not known then
   */
  public <T> T run(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.with(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new StoreFailure("PostgreSQL: " + failed.getSQLState(), failed);
    }
  }

  /** As {@link #run}, while nobody else applies what banks said. */
  public <T> T runAlone(Work<T> work) {
    return run(
        connection -> {
          try (PreparedStatement lock =
              connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, OUTCOMES);
            lock.execute();
          }
          return work.with(connection);
        });
  }
}
