package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Opens connections with time-outs, so that no thread waits for long for a store that went away.
 */
@FunctionalInterface
public interface ConnectionSource {
  /** A new connection; the caller closes it. */
  Connection open() throws SQLException;

  /** Connections of the PostgreSQL driver that stands beside this class. */
  static ConnectionSource postgres(String url, String user, String password) {
    return connecting(url, user, password, new Properties());
  }

  /**
   * Connections for leases and journal. PostgreSQL ends a transaction in which nothing was said for
   * so long: a replica that stands still in the middle of one would keep the buckets' rows locked,
   * and no other could take its leases.
   *
   * @param silentAtMost about the term of a lease; more than a pause of our own JVM
   */
  static ConnectionSource journaling(
      String url, String user, String password, Duration silentAtMost) {
    var properties = new Properties();
    properties.setProperty(
        "options", "-c idle_in_transaction_session_timeout=" + silentAtMost.toMillis());
    return connecting(url, user, password, properties);
  }

  private static ConnectionSource connecting(
      String url, String user, String password, Properties properties) {
    try {
      Class.forName("org.postgresql.Driver", true, ConnectionSource.class.getClassLoader());
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException("The PostgreSQL driver is not in the archive.", absent);
    }
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "fachui-engine");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    return () -> DriverManager.getConnection(url, properties);
  }
}
