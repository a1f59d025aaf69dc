package org.fachui.payout;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.fachui.platform.store.Transactions;

/**
 * Connections that are used again, as the service's pool does it: to open one takes longer than
 * most of a test's transactions.
 */
final class KeptConnections implements Transactions.Connections, AutoCloseable {
  private static final int CHECK_S = 2;

  private final Transactions.Connections source;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  KeptConnections(Transactions.Connections source) {
    this.source = source;
  }

  @Override
  public Connection open() throws SQLException {
    for (Connection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      if (kept.isValid(CHECK_S)) {
        return lent(kept);
      }
      kept.close();
    }
    return lent(source.open());
  }

  /** The same, but closing it gives it back. */
  private Connection lent(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                giveBack(real);
                return null;
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  private void giveBack(Connection real) throws SQLException {
    if (closed || real.isClosed()) {
      real.close();
    } else {
      real.setAutoCommit(true);
      idle.addFirst(real);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Connection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      try {
        kept.close();
      } catch (SQLException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
