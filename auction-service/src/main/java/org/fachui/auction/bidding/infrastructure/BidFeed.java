package org.fachui.auction.bidding.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fachui.auction.bidding.infrastructure.LotFacts.Told;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.MessageSender;
import org.fachui.platform.events.MessageSource;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.canonical.CanonicalJson;

/** Reads the journal by each bucket's position for the topic of all records. */
public final class BidFeed implements MessageSource {
  private static final int AT_ONCE = 500;

  private final DataSource source;

  /** The feed of this database. */
  public BidFeed(DataSource source) {
    this.source = source;
  }

  @Override
  public int relay(MessageSender sender) throws SQLException {
    int sent = 0;
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (String bucket : behind(connection)) {
          sent += relay(connection, bucket, sender);
          connection.commit();
        }
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      }
    }
    return sent;
  }

  private static List<String> behind(Connection connection) throws SQLException {
    List<String> buckets = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT b.bucket FROM bucket b LEFT JOIN feed_position f
                  ON f.topic = 'auction.bids' AND f.bucket = b.bucket
                WHERE b.position > coalesce(f.position, 0) ORDER BY b.bucket
                """);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        buckets.add(row.getString(1));
      }
    }
    return buckets;
  }

  private static int relay(Connection connection, String bucket, MessageSender sender)
      throws SQLException {
    long from = lockedPosition(connection, bucket);
    List<Message> messages = from < 0 ? List.of() : after(connection, bucket, from);
    if (messages.isEmpty()) {
      return 0;
    }
    sender.send(messages);
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE feed_position SET position = ? WHERE topic = 'auction.bids' AND bucket = ?")) {
      update.setLong(1, from + messages.size());
      update.setString(2, bucket);
      update.executeUpdate();
    }
    return messages.size();
  }

  /** Locks the bucket's place in the feed; −1 if another replica has it. */
  private static long lockedPosition(Connection connection, String bucket) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO feed_position (topic, bucket, position) VALUES ('auction.bids', ?, 0)
                ON CONFLICT DO NOTHING
                """);
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT position FROM feed_position
                WHERE topic = 'auction.bids' AND bucket = ? FOR UPDATE SKIP LOCKED
                """)) {
      insert.setString(1, bucket);
      insert.executeUpdate();
      select.setString(1, bucket);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }

  /** Positions have no gaps, so that the next place is the last one plus what was read. */
  private static List<Message> after(Connection connection, String bucket, long from)
      throws SQLException {
    List<Message> messages = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT j.record, l.rule_set FROM bid_journal j JOIN lots l ON l.id = j.lot_id
            WHERE j.bucket = ? AND j.position > ? ORDER BY j.position LIMIT
            """
                + AT_ONCE)) {
      select.setString(1, bucket);
      select.setLong(2, from);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String text = row.getString(1);
          BidRecord record = BidRecord.fromJson(CanonicalJson.parseObject(text));
          messages.add(LotFacts.bidFact(new Told(record, text, row.getString(2))));
        }
      }
    }
    return messages;
  }
}
