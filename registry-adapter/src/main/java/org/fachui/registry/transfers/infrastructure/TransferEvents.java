package org.fachui.registry.transfers.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;

/** Facts about transfers, with ids only. */
final class TransferEvents {
  private static final String TOPIC = "registry.transfers";

  private TransferEvents() {}

  /**
   * Adds one to the outbox in the caller's transaction.
   *
   * @param what {@code opened}, {@code entered}, {@code certified}, {@code manual} or {@code
   *     annulled}
   * @param occasion tells apart what may happen more than once; the same fact has the same id
   */
  static void tell(
      Connection c, String what, UUID transferId, UUID lotId, String occasion, Instant at)
      throws SQLException {
    CloudEvent event =
        new CloudEvent(
            transferId + ":" + what + occasion,
            "/registry",
            "org.fachui.registry.transfer." + what,
            transferId.toString(),
            at,
            Map.of(),
            "{\"transferId\":\"" + transferId + "\",\"lotId\":\"" + lotId + "\"}");
    Outbox.add(c, List.of(Message.of(TOPIC, transferId.toString(), event)));
  }
}
