package org.fachui.auction.enrolment.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fachui.auction.enrolment.application.DepositTerms;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.application.Enrolments.Due;
import org.fachui.auction.enrolment.application.LotOfEnrolment;
import org.fachui.auction.enrolment.model.Confirmed;
import org.fachui.auction.enrolment.model.DepositState;
import org.fachui.auction.enrolment.model.Eligibility;
import org.jspecify.annotations.Nullable;

/** Reads rows of enrolments and of what they rest on. */
final class EnrolmentRows {
  /**
   * Whether bidding has begun, for good: a lot that was stopped in its course and opens again later
   * began before; its parameter is the time now. Wants {@code lots l} and {@code lot_live v}.
   */
  static final String BEGUN =
      """
      (coalesce(v.opens_at, l.opens_at) <= ? OR coalesce(v.bids, 0) > 0
        OR EXISTS (SELECT 1 FROM bid_journal j WHERE j.lot_id = l.id AND j.kind = 'PAUSED'
          AND j.at_ms >= extract(epoch FROM l.opens_at) * 1000))
      """;

  /** The lot with its property and its live state; {@code ended} by the time in the parameter. */
  static final String LOT =
      """
      SELECT l.id, l.court, c.case_number, l.kind, p.unit_code, l.deposit_fen,
        coalesce(v.end_at, l.end_at) AS end_at,
        coalesce(v.state LIKE 'CLOSED%', false)
          OR (coalesce(v.state, '') <> 'PAUSED' AND coalesce(v.end_at, l.end_at) <= ?) AS ended,
        EXISTS (SELECT 1 FROM stops o WHERE o.lot_id = l.id AND o.over_at IS NULL) AS stopped,
        coalesce(v.opens_at, l.opens_at),
      """
          + BEGUN
          + """
      FROM lots l JOIN cases c ON c.id = l.case_id
      LEFT JOIN properties p ON p.id = l.property_id
      LEFT JOIN lot_live v ON v.lot_id = l.id
      """;

  /** An enrolment with its paddle and how its lot ended. */
  static final String ENROLMENT =
      """
      SELECT e.id, e.lot_id, e.deposit_fen, coalesce(v.end_at, l.end_at), e.enrolled_at, e.eligibility, e.e_service,
        e.virtual_no, e.deposit_state, e.arrived_fen, e.arrived_at, e.answered_at, p.paddle,
        coalesce(p.rank, 0), coalesce(p.journaled_seq IS NOT NULL, false),
        coalesce(v.state LIKE 'CLOSED%', false),
        coalesce(v.state = 'CLOSED_SOLD' AND v.leader = p.paddle, false), e.claim_fen,
        e.confirmation, coalesce(v.opens_at, l.opens_at),
        coalesce((SELECT o.ordered_at FROM stops o WHERE o.lot_id = l.id AND o.kind = 'WITHDRAWAL'
            AND o.over_at IS NULL AND o.stopped_at IS NOT NULL),
          CASE WHEN v.state LIKE 'CLOSED%' THEN v.end_at END), l.drill
      FROM enrolments e JOIN lots l ON l.id = e.lot_id
      LEFT JOIN paddles p ON p.lot_id = e.lot_id AND p.paddle = e.paddle
      LEFT JOIN lot_live v ON v.lot_id = e.lot_id
      """;

  private EnrolmentRows() {}

  static LotOfEnrolment lot(ResultSet row) throws SQLException {
    return new LotOfEnrolment(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, Long.class),
        instant(row, 7),
        row.getBoolean(8),
        row.getBoolean(9),
        instant(row, 10),
        row.getBoolean(11));
  }

  static Enrolment enrolment(ResultSet row) throws SQLException {
    String deposit = row.getString(9);
    return new Enrolment(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getLong(3),
        instant(row, 4),
        instant(row, 5),
        Eligibility.Answer.valueOf(row.getString(6)),
        row.getBoolean(7),
        row.getString(8),
        deposit == null ? null : DepositState.valueOf(deposit),
        row.getLong(10),
        instantOrNull(row, 11),
        instantOrNull(row, 12),
        row.getString(13),
        row.getInt(14),
        row.getBoolean(15),
        row.getBoolean(16),
        row.getBoolean(17),
        row.getObject(18, Long.class),
        row.getString(19) == null ? null : Confirmed.valueOf(row.getString(19)),
        instant(row, 20),
        instantOrNull(row, 21),
        row.getBoolean(22));
  }

  /** id, lot, court, case number, fen, until, whether known, end, attempts, due at. */
  static Due due(ResultSet row) throws SQLException {
    return new Due(
        new DepositTerms(
            row.getObject(1, UUID.class),
            row.getObject(2, UUID.class),
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            instant(row, 6)),
        row.getBoolean(7),
        instant(row, 8),
        row.getInt(9),
        instantOrNull(row, 10));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
