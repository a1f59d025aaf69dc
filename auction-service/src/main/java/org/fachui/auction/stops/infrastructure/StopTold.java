package org.fachui.auction.stops.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fachui.auction.Facts;
import org.fachui.auction.stops.application.Stop;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;

/** What other services are told of stops: lot.postponed, lot.stayed, lot.withdrawn. Ids only. */
final class StopTold {
  private StopTold() {}

  /** Writes the fact into the outbox, in the caller's transaction. */
  static void add(Connection connection, Stop stop, Instant at) throws SQLException {
    String lotId = stop.lotId().toString();
    var event =
        new CloudEvent(
            stop.id() + "-" + stop.kind().fact(),
            "/auction",
            "org.fachui.auction." + stop.kind().fact(),
            lotId,
            at,
            Map.of("ruleset", ruleSet(connection, stop)),
            "{\"lotId\":\"" + lotId + "\",\"stopId\":\"" + stop.id() + "\"}");
    Outbox.add(connection, List.of(Message.of(Facts.LOTS, lotId, event)));
  }

  private static String ruleSet(Connection connection, Stop stop) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT rule_set FROM lots WHERE id = ?")) {
      select.setObject(1, stop.lotId());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
