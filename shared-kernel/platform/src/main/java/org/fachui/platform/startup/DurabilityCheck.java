package org.fachui.platform.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks PostgreSQL whether a commit survives a power cut, as far as it can tell. */
public final class DurabilityCheck {
  private static final List<String> SETTINGS =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private DurabilityCheck() {}

  /**
   * Passes when {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on. Of
   * {@code synchronous_commit} also {@code remote_write} and {@code remote_apply} count as on: they
   * wait for more than the local disk.
   *
   * @throws StartupRefused naming what is off
   */
  public static void require(DataSource source, String name) throws SQLException {
    List<String> off = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        String value = show(statement, setting);
        if (!isOn(setting, value)) {
          off.add(setting + "=" + value);
        }
      }
    }
    if (!off.isEmpty()) {
      throw new StartupRefused(
          "PostgreSQL behind "
              + name
              + " would forget acknowledged commits ("
              + String.join(", ", off)
              + "); switch these on.");
    }
  }

  static boolean isOn(String setting, String value) {
    return value.equals("on")
        || (setting.equals("synchronous_commit")
            && (value.equals("remote_write") || value.equals("remote_apply")));
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
      return rows.next() ? rows.getString(1) : "unknown";
    }
  }
}
