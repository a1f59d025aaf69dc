package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.BidRecord.Paused;
import org.fachui.proof.bidlog.BidRecord.Resumed;

/** What other services are told of lots and bids: the journaled records in CloudEvents. */
public final class LotFacts {
  /** Opened, paused, resumed, closed; through the outbox. */
  public static final String LOTS = "auction.lots";

  /** Every record; fed from the journal. */
  public static final String BIDS = "auction.bids";

  private static final String SOURCE = "/auction";

  /** A record with the rule set under which its lot was published. */
  record Told(BidRecord record, String text, String ruleSet) {}

  /** Writes those of the records that are facts of lots into the outbox. */
  void add(Connection connection, List<Told> records) throws SQLException {
    Outbox.add(connection, records.stream().flatMap(told -> lotFact(told).stream()).toList());
  }

  private static Optional<Message> lotFact(Told told) {
    return switch (told.record()) {
      case LotOpened opened -> Optional.of(message(LOTS, "lot.opened", told));
      case Paused paused -> Optional.of(message(LOTS, "lot.paused", told));
      case Resumed resumed -> Optional.of(message(LOTS, "lot.resumed", told));
      case Closed closed ->
          Optional.of(message(LOTS, "lot." + closed.result().toLowerCase(Locale.ROOT), told));
      default -> Optional.empty();
    };
  }

  /** A record as a message of {@link #BIDS}. */
  static Message bidFact(Told told) {
    return message(
        BIDS, "record." + told.record().kind().toLowerCase(Locale.ROOT).replace("_", ""), told);
  }

  private static Message message(String topic, String kind, Told told) {
    BidRecord record = told.record();
    var event =
        new CloudEvent(
            record.lot() + "-" + record.seq(),
            SOURCE,
            "org.fachui.auction." + kind,
            record.lot(),
            Instant.ofEpochMilli(record.at()),
            Map.of("ruleset", told.ruleSet()),
            told.text());
    return Message.of(topic, record.lot(), event);
  }
}
