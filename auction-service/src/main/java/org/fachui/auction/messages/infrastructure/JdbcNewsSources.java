package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.messages.application.NewsSources;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.NoticeTimes;

/**
 * Makes messages of what stands in the service's own tables. What the clock says is asked again and
 * again: a message that is there already is not made twice, because its event is the same.
 */
@ApplicationScoped
public class JdbcNewsSources implements NewsSources {
  /**
   * {@code who} gives event, subject, lot, fen and time. Of what lies back only those are told
   * whose address was confirmed before.
   */
  private static final String MAKE =
      """
      INSERT INTO messages (id, event, subject, channel, kind, contact_id, lot_id, amount_fen, at,
        made_at, until, due_at)
      SELECT gen_random_uuid(), who.event, c.subject, c.channel, ?, c.id, who.lot_id, who.amount_fen,
        who.at, ?::timestamptz, ?::timestamptz, ?::timestamptz
      FROM (:who) AS who (event, subject, lot_id, amount_fen, at)
      JOIN contacts c ON c.subject = who.subject
      WHERE (c.confirmed_at <= who.at OR who.at > ?) AND c.confirmed_at IS NOT NULL
        AND ? = ANY (c.wanted)
      ON CONFLICT DO NOTHING
      """;

  private static final String OPENING =
      """
      SELECT l.id || '-opens-' || extract(epoch FROM coalesce(v.opens_at, l.opens_at))::bigint,
        w.subject, l.id, NULL::bigint, coalesce(v.opens_at, l.opens_at)
      FROM lots l LEFT JOIN lot_live v ON v.lot_id = l.id
      JOIN LATERAL (SELECT subject FROM reminders r WHERE r.lot_id = l.id
        UNION SELECT subject FROM enrolments e WHERE e.lot_id = l.id
        UNION SELECT subject FROM paddles p WHERE p.lot_id = l.id) w ON true
      WHERE coalesce(v.state, l.state) = 'ANNOUNCED' AND l.end_at > ? AND l.drill = ?
        AND coalesce(v.opens_at, l.opens_at) > ? AND coalesce(v.opens_at, l.opens_at) <= ?
      """;

  private static final String TO_PAY =
      """
      SELECT s.lot_id || '-to-pay', e.subject, s.lot_id, s.due_fen, s.due_by
      FROM sales s JOIN enrolments e ON e.id = s.enrolment_id
      WHERE s.state = 'SOLD' AND s.due_by > ? AND s.due_by <= ?
      """;

  private static final String SERVED =
      """
      SELECT d.lot_id || '-served', d.subject, d.lot_id, NULL::bigint, d.arrived_at
      FROM deliveries d WHERE d.kind = 'SALE_RULING' AND d.arrived_at > ?
      """;

  private static final String REFUNDED =
      """
      SELECT ?::text, e.subject, e.lot_id, NULL::bigint, ?::timestamptz
      FROM enrolments e WHERE e.id = ?
      """;

  /** What lies longer back is not told any more. */
  private static final Duration NEWS = Duration.ofDays(1);

  private EngineDatabase database;
  private JournalNews journal;
  private ConfiguredTimes times;

  @Inject
  public JdbcNewsSources(EngineDatabase database, ConfiguredTimes times) {
    this.database = database;
    this.times = times;
    this.journal = new JournalNews(times);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcNewsSources() {}

  @Override
  public int fromTheJournal(Instant now) {
    return database.transaction(connection -> journal.read(connection, now));
  }

  @Override
  public int remindersDue(Instant now) {
    return database.transaction(
        connection -> opening(connection, false, now) + opening(connection, true, now));
  }

  private int opening(Connection connection, boolean drill, Instant now) throws SQLException {
    NoticeTimes ahead = times.of(drill);
    return make(
        connection,
        MessageKind.REMINDER,
        OPENING,
        now,
        now,
        drill,
        now,
        now.plus(ahead.beforeStart()));
  }

  @Override
  public int paymentsDue(Instant now) {
    return database.transaction(
        connection ->
            make(
                connection,
                MessageKind.PAYMENT_DUE,
                TO_PAY,
                now,
                now,
                now.plus(times.of(false).beforePayment())));
  }

  @Override
  public int rulingsServed(Instant now) {
    return database.transaction(
        connection -> make(connection, MessageKind.RULING_SERVED, SERVED, now, now.minus(NEWS)));
  }

  @Override
  public int refundSent(UUID enrolmentId, String event, Instant at, Instant now) {
    return database.transaction(
        connection ->
            make(connection, MessageKind.REFUND_SENT, REFUNDED, now, event, at, enrolmentId));
  }

  /**
   * Makes messages.
   *
   * @param arguments of {@code who}
   */
  private static int make(
      Connection connection, MessageKind kind, String who, Instant now, Object... arguments)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(MAKE.replace(":who", who))) {
      int parameter = 1;
      insert.setString(parameter++, kind.name());
      insert.setTimestamp(parameter++, Timestamp.from(now));
      insert.setTimestamp(parameter++, Timestamp.from(now.plus(kind.useful())));
      insert.setTimestamp(parameter++, Timestamp.from(now));
      for (Object argument : arguments) {
        insert.setObject(
            parameter++, argument instanceof Instant time ? Timestamp.from(time) : argument);
      }
      insert.setTimestamp(parameter++, Timestamp.from(now));
      insert.setString(parameter, kind.name());
      return insert.executeUpdate();
    }
  }
}
