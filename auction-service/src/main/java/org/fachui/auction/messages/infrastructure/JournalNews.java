package org.fachui.auction.messages.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.auction.messages.model.News;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.canonical.CanonicalJson;

/**
 * Reads the journal by each bucket's position, and writes the messages in the transaction that
 * moves it: a record makes its messages once. Replicas take buckets in turn.
 */
final class JournalNews {
  private static final int AT_ONCE = 500;

  private static final String BEHIND =
      """
      SELECT f.bucket, f.position, b.position FROM feed_position f JOIN bucket b USING (bucket)
      WHERE f.topic = 'messages' AND b.position > f.position
      ORDER BY f.bucket FOR UPDATE OF f SKIP LOCKED LIMIT 8
      """;

  /** What stood before a bid is looked up only where somebody wants to know. */
  private static final String RECORDS =
      """
      SELECT j.lot_id, j.record, l.drill, b.paddle, (e.record::json ->> 'endAt')::bigint
      FROM bid_journal j JOIN lots l ON l.id = j.lot_id
      LEFT JOIN LATERAL (SELECT paddle FROM bid_journal x WHERE x.lot_id = j.lot_id
        AND x.seq < j.seq AND x.kind = 'BID' ORDER BY x.seq DESC LIMIT 1) b ON j.kind = 'BID'
      LEFT JOIN LATERAL (SELECT record FROM bid_journal x WHERE x.lot_id = j.lot_id
        AND x.seq < j.seq AND x.kind IN ('BID', 'LOT_OPENED', 'RESUMED')
        ORDER BY x.seq DESC LIMIT 1) e ON j.kind = 'BID'
      WHERE j.bucket = ? AND j.position > ? AND j.position <= ?
        AND j.kind IN ('BID', 'PADDLE_ADDED', 'CLOSED')
        AND EXISTS (SELECT 1 FROM contacts WHERE confirmed_at IS NOT NULL)
        AND EXISTS (SELECT 1 FROM paddles p JOIN contacts c ON c.subject = p.subject
          WHERE p.lot_id = j.lot_id AND c.confirmed_at IS NOT NULL)
      ORDER BY j.position
      """;

  private final ConfiguredTimes times;

  JournalNews(ConfiguredTimes times) {
    this.times = times;
  }

  private record Span(String bucket, long from, long to) {}

  /** Reads on; how many records lay there. */
  int read(Connection connection, Instant now) throws SQLException {
    long read = 0;
    for (Span span : behind(connection)) {
      Map<UUID, PaddleHolders> holders = new HashMap<>();
      for (Heard heard : records(connection, span)) {
        PaddleHolders of = holders.get(heard.lotId());
        if (of == null) {
          of = PaddleHolders.of(connection, heard.lotId(), times.of(heard.drill()));
          holders.put(heard.lotId(), of);
        }
        of.hear(News.of(heard.record(), heard.before()));
      }
      for (PaddleHolders of : holders.values()) {
        of.write(connection, now);
      }
      moveOn(connection, span);
      read += span.to() - span.from();
    }
    return (int) read;
  }

  private record Heard(UUID lotId, boolean drill, BidRecord record, News.Before before) {}

  private static List<Span> behind(Connection connection) throws SQLException {
    List<Span> spans = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(BEHIND);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long from = row.getLong(2);
        spans.add(new Span(row.getString(1), from, Math.min(row.getLong(3), from + AT_ONCE)));
      }
    }
    return spans;
  }

  private static List<Heard> records(Connection connection, Span span) throws SQLException {
    List<Heard> heard = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(RECORDS)) {
      select.setString(1, span.bucket());
      select.setLong(2, span.from());
      select.setLong(3, span.to());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          heard.add(
              new Heard(
                  row.getObject(1, UUID.class),
                  row.getBoolean(3),
                  BidRecord.fromJson(CanonicalJson.parseObject(row.getString(2))),
                  new News.Before(row.getString(4), row.getLong(5))));
        }
      }
    }
    return heard;
  }

  private static void moveOn(Connection connection, Span span) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE feed_position SET position = ? WHERE topic = 'messages' AND bucket = ?")) {
      update.setLong(1, span.to());
      update.setString(2, span.bucket());
      update.executeUpdate();
    }
  }
}
