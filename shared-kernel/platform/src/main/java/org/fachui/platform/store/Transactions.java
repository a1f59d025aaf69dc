package org.fachui.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.fachui.platform.startup.OwnedDatabase;

/**
 * Runs work in a transaction of its own on the service's database. Not for use inside one that the
 * container manages.
 */
@ApplicationScoped
public class Transactions {
  private Connections connections;

  /** Opens connections. */
  @FunctionalInterface
  public interface Connections {
    /** A connection, which the caller closes. */
    Connection open() throws SQLException;
  }

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Returns the result; any exception rolls back. */
    T with(Connection connection) throws SQLException;
  }

  /** Over the service's data source. */
  @Inject
  public Transactions(OwnedDatabase database) {
    this(() -> database.source().getConnection());
  }

  /** Over any source of connections. */
  public Transactions(Connections connections) {
    this.connections = connections;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Transactions() {}

  /**
   * Runs the work and commits.
   *
   * @throws StoreFailure if the store failed; whether a commit took effect is not known then
   */
  public <T> T run(Work<T> work) {
    return run(Connection.TRANSACTION_READ_COMMITTED, work);
  }

  /** Runs work that only reads, all of it as things stand at one moment. */
  public <T> T reading(Work<T> work) {
    return run(Connection.TRANSACTION_REPEATABLE_READ, work);
  }

  private <T> T run(int isolation, Work<T> work) {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(isolation);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failed) {
        rollBack(connection, failed);
        throw failed;
      } finally {
        giveBack(connection);
      }
    } catch (SQLException fault) {
      throw new StoreFailure("PostgreSQL: " + fault.getSQLState(), fault);
    }
  }

  private static void rollBack(Connection connection, Exception failed) {
    try {
      connection.rollback();
    } catch (SQLException lost) {
      failed.addSuppressed(lost);
    }
  }

  /** As the pool expects it; a connection that broke is dropped there. */
  private static void giveBack(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(true);
    }
  }
}
