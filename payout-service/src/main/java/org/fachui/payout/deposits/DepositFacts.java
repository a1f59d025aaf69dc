package org.fachui.payout.deposits;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;

/** What other services are told of deposits and dues: ids only, in the transaction of the fact. */
final class DepositFacts {
  private static final String TOPIC = "payout.accounts";
  private static final String SOURCE = "/payout";
  private static final String TYPE = "org.fachui.payout.";

  private DepositFacts() {}

  /** A credit was judged; one that is only too much is nobody's concern before the end. */
  static void judged(Connection c, Verdict verdict, UUID credit, Of deposit, Instant at)
      throws SQLException {
    switch (verdict) {
      case CONFIRMS -> tell(c, "deposit.confirmed", credit.toString(), deposit, at);
      case WRONG_AMOUNT, LATE -> tell(c, "deposit.refused", credit.toString(), deposit, at);
      case SURPLUS, PRICE -> {
        // The deposit is confirmed already.
      }
    }
  }

  /** A deposit and its lot. */
  record Of(UUID enrolmentId, UUID lotId) {}

  /**
   * Everything that came for a deposit is on the bank's statement as paid back.
   *
   * @param instruction the last one
   */
  static void refunded(Connection c, String instruction, Of deposit, Instant at)
      throws SQLException {
    tell(c, "deposit.refunded", instruction, deposit, at);
  }

  private static void tell(Connection c, String type, String cause, Of deposit, Instant at)
      throws SQLException {
    String data =
        "{\"enrolmentId\":\"" + deposit.enrolmentId() + "\",\"lotId\":\"" + deposit.lotId() + "\"}";
    String subject = deposit.enrolmentId().toString();
    tell(c, new CloudEvent(cause + "-" + type, SOURCE, TYPE + type, subject, at, Map.of(), data));
  }

  /** The whole price is there. */
  static void met(Connection c, UUID lotId, Instant at) throws SQLException {
    String data = "{\"lotId\":\"" + lotId + "\"}";
    String subject = lotId.toString();
    tell(
        c,
        new CloudEvent(lotId + "-due.met", SOURCE, TYPE + "due.met", subject, at, Map.of(), data));
  }

  private static void tell(Connection c, CloudEvent event) throws SQLException {
    Outbox.add(c, List.of(Message.of(TOPIC, event.subject(), event)));
  }
}
