package org.fachui.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fachui.platform.startup.OwnedDatabase;

/**
 * Runs work in one transaction of the service's database each. Work may use what lives as long as a
 * transaction, such as temporary tables and cursors.
 */
@ApplicationScoped
public class PayoutTransactions {
  private OwnedDatabase database;

  @Inject
  public PayoutTransactions(OwnedDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PayoutTransactions() {}

  /** What is done with the connection of a transaction. */
  @FunctionalInterface
  public interface Work<T> {
    /** Returns the result; any exception rolls back. */
    T with(Connection connection) throws SQLException;
  }

  /**
   * Runs the work and commits.
   *
   * @param what it is, for the failure: no personal data
   * @throws StoreFailure if the store failed; whether a commit took effect is not known then
   */
  public <T> T in(String what, Work<T> work) {
    DataSource source = database.source();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        T result = work.with(connection);
        connection.commit();
        committed = true;
        return result;
      } finally {
        if (!committed) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException fault) {
      throw failure(what, fault);
    }
  }

  /** Without what the store says: it quotes rows, and those hold personal data. */
  private static StoreFailure failure(String what, SQLException fault) {
    StoreFailure failure =
        new StoreFailure(
            what + ": " + fault.getClass().getSimpleName() + " " + fault.getSQLState());
    failure.setStackTrace(fault.getStackTrace());
    return failure;
  }
}
