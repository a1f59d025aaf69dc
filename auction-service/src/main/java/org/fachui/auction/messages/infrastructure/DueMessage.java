package org.fachui.auction.messages.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.Outgoing.About;
import org.fachui.auction.messages.model.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * The message that has been due longest, with all that decides whether and how it goes out.
 *
 * @param address sealed; null when the contact is gone, and then nothing is wanted
 * @param code sealed
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record DueMessage(
    UUID id,
    MessageKind kind,
    Channel channel,
    UUID contactId,
    byte @Nullable [] address,
    byte @Nullable [] code,
    Language language,
    @Nullable About about,
    Instant until,
    int attempts,
    int refusals,
    int unsure,
    Readiness readiness) {

  /** The hour before, the channel, the time. */
  static final String SELECT =
      """
      SELECT m.id, m.kind, m.channel, m.contact_id, c.address, c.code, coalesce(n.language, 'ZH'),
        m.lot_id, l.title, l.title_en, l.drill, m.amount_fen, m.at, m.news, m.until, m.attempts,
        m.refusals, m.unsure,
        coalesce(CASE WHEN m.kind = 'CODE' THEN c.code IS NOT NULL
          ELSE c.confirmed_at IS NOT NULL AND m.kind = ANY (c.wanted) END, false),
        coalesce(CASE m.kind
          WHEN 'OUTBID' THEN v.state LIKE 'CLOSED%' OR v.leader = (
            SELECT p.paddle FROM paddles p WHERE p.lot_id = m.lot_id AND p.subject = m.subject)
          WHEN 'EXTENDED' THEN v.state LIKE 'CLOSED%'
          WHEN 'REMINDER' THEN v.state <> 'ANNOUNCED' OR v.opens_at <> m.at
          WHEN 'PAYMENT_DUE' THEN (SELECT s.state FROM sales s WHERE s.lot_id = m.lot_id) <> 'SOLD'
          ELSE false END, false),
        (SELECT count(*) FROM messages x
          WHERE x.subject = m.subject AND x.channel = m.channel AND x.sent_at > ?)
      FROM messages m
      LEFT JOIN contacts c ON c.id = m.contact_id
      LEFT JOIN notice_languages n ON n.subject = m.subject
      LEFT JOIN lots l ON l.id = m.lot_id
      LEFT JOIN lot_live v ON v.lot_id = m.lot_id
      WHERE m.channel = ? AND m.state = 'WAITING' AND m.due_at <= ?
      ORDER BY m.due_at LIMIT 1 FOR UPDATE OF m SKIP LOCKED
      """;

  static DueMessage read(ResultSet row) throws SQLException {
    UUID lotId = row.getObject(8, UUID.class);
    return new DueMessage(
        row.getObject(1, UUID.class),
        MessageKind.valueOf(row.getString(2)),
        Channel.valueOf(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getBytes(5),
        row.getBytes(6),
        Language.valueOf(row.getString(7)),
        lotId == null ? null : about(row, lotId),
        MessageRows.present(row, 15),
        row.getInt(16),
        row.getInt(17),
        row.getInt(18),
        new Readiness(row.getBoolean(19), row.getBoolean(20), row.getInt(21)));
  }

  private static About about(ResultSet row, UUID lotId) throws SQLException {
    return new About(
        lotId,
        row.getString(9),
        row.getString(10),
        row.getBoolean(11),
        row.getObject(12, Long.class),
        MessageRows.instant(row, 13),
        row.getInt(14));
  }

  /** Opened, for this one attempt. */
  Outgoing outgoing(SealedContacts sealed) {
    return new Outgoing(
        id,
        kind,
        sealed.address(contactId, channel, Objects.requireNonNull(address)),
        language,
        about,
        kind == MessageKind.CODE ? sealed.code(contactId, Objects.requireNonNull(code)) : null,
        until,
        attempts + 1,
        refusals,
        unsure);
  }

  /** Without what is sealed. */
  @Override
  public String toString() {
    return "DueMessage[" + id + "]";
  }
}
