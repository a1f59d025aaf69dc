package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fachui.auction.bidding.application.StoreAway;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own few connections to the service's database, which it keeps with their prepared
 * statements. Runs work in a transaction each; an SQL failure becomes {@link StoreAway}.
 */
public final class EngineDatabase implements AutoCloseable {
  private static final long WAIT_MS = 1_000;

  private final ConnectionSource source;
  private final Semaphore permits;
  private final Deque<Connection> idle = new ArrayDeque<>();

  /**
   * @param source opens connections
   * @param connections at most
   */
  public EngineDatabase(ConnectionSource source, int connections) {
    this.source = source;
    this.permits = new Semaphore(connections);
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
    try {
      if (!permits.tryAcquire(WAIT_MS, TimeUnit.MILLISECONDS)) {
        throw new StoreAway("every PostgreSQL connection is in use", null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoreAway("stopping", stopped);
    }
    try {
      return withConnection(work);
    } catch (SQLException failed) {
      throw new StoreAway("PostgreSQL: " + failed.getSQLState(), failed);
    } finally {
      permits.release();
    }
  }

  private <T> T withConnection(Work<T> work) throws SQLException {
    Connection connection = open();
    boolean usable = false;
    try {
      T result = work.with(connection);
      connection.commit();
      usable = true;
      return result;
    } catch (RuntimeException failed) {
      // The work itself gave up; the connection is as good as before if it can roll back.
      connection.rollback();
      usable = true;
      throw failed;
    } finally {
      if (usable) {
        giveBack(connection);
      } else {
        discard(connection);
        dropIdle();
      }
    }
  }

  private Connection open() throws SQLException {
    Connection found = poll();
    if (found != null) {
      return found;
    }
    Connection opened = source.open();
    opened.setAutoCommit(false);
    return opened;
  }

  private @Nullable Connection poll() {
    synchronized (idle) {
      return idle.pollFirst();
    }
  }

  private void giveBack(Connection connection) {
    synchronized (idle) {
      idle.addFirst(connection);
    }
  }

  /** After one connection broke the others are suspect. */
  private void dropIdle() {
    synchronized (idle) {
      idle.forEach(EngineDatabase::discard);
      idle.clear();
    }
  }

  private static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      // Nothing is lost: the server has rolled back or will.
      assert alreadyGone != null;
    }
  }

  @Override
  public void close() {
    dropIdle();
  }
}
