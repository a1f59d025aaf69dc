package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fachui.auction.bidding.application.StoreAway;

/** Runs work in a transaction of its own; an SQL failure becomes {@link StoreAway}. */
public final class EngineDatabase {
  private final DataSource dataSource;

  /** Over the service's database. */
  public EngineDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
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
   * @throws StoreAway if the store failed; whether a commit took effect is not known then
   */
  public <T> T transaction(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failed) {
        rollBack(connection);
        throw failed;
      }
    } catch (SQLException failed) {
      throw new StoreAway("PostgreSQL: " + failed.getSQLState(), failed);
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException alreadyGone) {
      // The connection is closed by the caller; the server rolls back with it.
      assert alreadyGone != null;
    }
  }
}
