package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    try {
      Class.forName("org.postgresql.Driver", true, ConnectionSource.class.getClassLoader());
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException("The PostgreSQL driver is not in the archive.", absent);
    }
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "fachui-engine");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    return () -> DriverManager.getConnection(url, properties);
  }
}
