package org.fachui.devstack.stores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One PostgreSQL database with its owner.
 *
 * @param name the database; its owner has the same name
 * @param url JDBC address
 * @param user the owner
 * @param password the owner's generated password
 */
public record Database(String name, String url, String user, String password) {
  /** A new connection as the owner; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return "Database[" + name + "]";
  }
}
