package org.fachui.auction.outcome.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.LotFacts;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;

/**
 * What other services are told of sales: lot.paid, lot.ruled, lot.served, lot.defaulted. No
 * persons.
 */
final class SaleFacts {
  private SaleFacts() {}

  private static final String KEPT =
      """
      SELECT l.rule_set, e.deposit_fen, least(e.deposit_fen, coalesce(l.kept_fen, e.deposit_fen))
      FROM sales s JOIN lots l ON l.id = s.lot_id JOIN enrolments e ON e.id = s.enrolment_id
      WHERE s.lot_id = ?
      """;

  /**
   * Writes that the buyer defaulted, and what of the sum that he paid ahead is kept (NJA-24): the
   * case's applicant paid less than others, or nothing.
   */
  static void defaulted(Connection connection, UUID lotId, Instant at) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(KEPT)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("lot " + lotId + " is gone");
        }
        long ahead = row.getLong(2);
        long kept = row.getLong(3);
        tell(
            connection,
            lotId,
            "lot.defaulted",
            row.getString(1),
            at,
            "{\"keptFen\":%d,\"lotId\":\"%s\",\"returnedFen\":%d}"
                .formatted(kept, lotId, ahead - kept));
      }
    }
  }

  /** Writes the fact of a new state into the outbox, in the caller's transaction. */
  static void add(Connection connection, UUID lotId, SaleState state, String ruleSet, Instant at)
      throws SQLException {
    tell(
        connection,
        lotId,
        "lot." + state.name().toLowerCase(Locale.ROOT),
        ruleSet,
        at,
        "{\"lotId\":\"" + lotId + "\"}");
  }

  private static void tell(
      Connection connection, UUID lotId, String kind, String ruleSet, Instant at, String data)
      throws SQLException {
    var event =
        new CloudEvent(
            lotId + "-" + kind,
            "/auction",
            "org.fachui.auction." + kind,
            lotId.toString(),
            at,
            Map.of("ruleset", ruleSet),
            data);
    Outbox.add(connection, List.of(Message.of(LotFacts.LOTS, lotId.toString(), event)));
  }
}
