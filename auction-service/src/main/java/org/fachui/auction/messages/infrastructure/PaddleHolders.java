package org.fachui.auction.messages.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.News;
import org.fachui.auction.messages.model.NoticeTimes;
import org.jspecify.annotations.Nullable;

/**
 * Those who hold a paddle of one lot and want to be told, with what there is to tell each. News
 * that pass are put together: with those of the same batch, and with a message that still waits.
 */
final class PaddleHolders {
  private static final String JOIN_WAITING =
      """
      UPDATE messages SET amount_fen = ?, at = ?, news = news + ?
      WHERE subject = ? AND channel = ? AND kind = ? AND lot_id = ? AND contact_id = ?
        AND state = 'WAITING'
      """;

  private static final String ADD =
      """
      INSERT INTO messages (id, event, subject, channel, kind, contact_id, lot_id, amount_fen, at,
        news, made_at, until, due_at)
      SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::timestamptz, ?::timestamptz,
        greatest(?::timestamptz, max(made_at) + ?::interval)
      FROM messages WHERE subject = ? AND channel = ? AND kind = ? AND lot_id = ?
      ON CONFLICT DO NOTHING
      """;

  private final UUID lotId;
  private final NoticeTimes times;
  private final List<Holder> holders;
  private final Map<Told, Latest> toTell = new LinkedHashMap<>();

  private PaddleHolders(UUID lotId, NoticeTimes times, List<Holder> holders) {
    this.lotId = lotId;
    this.times = times;
    this.holders = holders;
  }

  private record Holder(
      String paddle, String subject, String channel, UUID contactId, Set<MessageKind> wanted) {}

  /** The event only where each is a message of its own. */
  private record Told(Holder holder, MessageKind kind, @Nullable String event) {}

  private record Latest(News news, int count) {}

  static PaddleHolders of(Connection connection, UUID lotId, NoticeTimes times)
      throws SQLException {
    List<Holder> holders = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT p.paddle, c.subject, c.channel, c.id, c.wanted
            FROM paddles p JOIN contacts c ON c.subject = p.subject
            WHERE p.lot_id = ? AND c.confirmed_at IS NOT NULL
            """)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          holders.add(
              new Holder(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, UUID.class),
                  MessageRows.kinds(row.getArray(5))));
        }
      }
    }
    return new PaddleHolders(lotId, times, holders);
  }

  /** Notes who is to be told. */
  void hear(List<News> all) {
    for (News news : all) {
      for (Holder holder : holders) {
        boolean meant =
            news.paddle() == null
                ? !holder.paddle().equals(news.not())
                : holder.paddle().equals(news.paddle());
        if (meant && holder.wanted().contains(news.kind())) {
          String event = news.kind().passing() ? null : news.event();
          toTell.merge(
              new Told(holder, news.kind(), event),
              new Latest(news, 1),
              (earlier, later) -> new Latest(later.news(), earlier.count() + later.count()));
        }
      }
    }
  }

  /** Writes the messages. */
  void write(Connection connection, Instant now) throws SQLException {
    for (Map.Entry<Told, Latest> one : toTell.entrySet()) {
      boolean joined =
          one.getKey().kind().passing() && join(connection, one.getKey(), one.getValue());
      if (!joined) {
        add(connection, one.getKey(), one.getValue(), now);
      }
    }
  }

  private boolean join(Connection connection, Told told, Latest latest) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(JOIN_WAITING)) {
      update.setObject(1, latest.news().amountFen(), java.sql.Types.BIGINT);
      update.setTimestamp(2, MessageRows.timestamp(latest.news().at()));
      update.setInt(3, latest.count());
      update.setString(4, told.holder().subject());
      update.setString(5, told.holder().channel());
      update.setString(6, told.kind().name());
      update.setObject(7, lotId);
      update.setObject(8, told.holder().contactId());
      return update.executeUpdate() > 0;
    }
  }

  private void add(Connection connection, Told told, Latest latest, Instant now)
      throws SQLException {
    Timestamp at = Timestamp.from(now);
    MessageKind kind = told.kind();
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, latest.news().event());
      insert.setString(3, told.holder().subject());
      insert.setString(4, told.holder().channel());
      insert.setString(5, kind.name());
      insert.setObject(6, told.holder().contactId());
      insert.setObject(7, lotId);
      insert.setObject(8, latest.news().amountFen(), java.sql.Types.BIGINT);
      insert.setTimestamp(9, MessageRows.timestamp(latest.news().at()));
      insert.setInt(10, latest.count());
      insert.setTimestamp(11, at);
      insert.setTimestamp(12, Timestamp.from(now.plus(kind.useful())));
      insert.setTimestamp(13, at);
      insert.setString(14, (kind.passing() ? times.together().toMillis() : 0) + " milliseconds");
      insert.setString(15, told.holder().subject());
      insert.setString(16, told.holder().channel());
      insert.setString(17, kind.name());
      insert.setObject(18, lotId);
      insert.executeUpdate();
    }
  }
}
