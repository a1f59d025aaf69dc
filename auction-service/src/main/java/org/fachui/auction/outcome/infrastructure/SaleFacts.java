package org.fachui.auction.outcome.infrastructure;

import java.sql.Connection;
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

/** What other services are told of sales: lot.paid, lot.ruled, lot.served. Ids only. */
final class SaleFacts {
  private SaleFacts() {}

  /** Writes the fact of a new state into the outbox, in the caller's transaction. */
  static void add(Connection connection, UUID lotId, SaleState state, String ruleSet, Instant at)
      throws SQLException {
    String kind = "lot." + state.name().toLowerCase(Locale.ROOT);
    var event =
        new CloudEvent(
            lotId + "-" + kind,
            "/auction",
            "org.fachui.auction." + kind,
            lotId.toString(),
            at,
            Map.of("ruleset", ruleSet),
            "{\"lotId\":\"" + lotId + "\"}");
    Outbox.add(connection, List.of(Message.of(LotFacts.LOTS, lotId.toString(), event)));
  }
}
