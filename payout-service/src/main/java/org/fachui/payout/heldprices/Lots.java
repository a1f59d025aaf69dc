package org.fachui.payout.heldprices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lots that a query of one pool finds. */
final class Lots {
  private Lots() {}

  static List<UUID> of(Connection c, String query, UUID pool) throws SQLException {
    try (PreparedStatement select = c.prepareStatement(query)) {
      select.setObject(1, pool);
      List<UUID> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }
}
