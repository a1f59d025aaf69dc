package org.fachui.auction.enrolment.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fachui.auction.enrolment.DrawingPaddles;
import org.fachui.auction.enrolment.Grant;
import org.fachui.auction.enrolment.Paddle;
import org.fachui.auction.enrolment.Paddles;

/**
 * Gives a bidder whose deposit is confirmed a paddle, in the transaction that keeps the answer: a
 * random number that no other bidder of the lot has, with the rank of pre-emption that the panel
 * decided. The engine adds it afterwards.
 */
final class AdmittingBidders {
  private final RandomGenerator randomness;

  AdmittingBidders(RandomGenerator randomness) {
    this.randomness = randomness;
  }

  /** Whose turn it is. */
  private record Candidate(UUID lotId, String subject, int rank) {}

  /** Says whether there is a paddle that the engine does not have yet. */
  boolean admit(Connection connection, UUID enrolmentId, Instant now) throws SQLException {
    Optional<Candidate> candidate = candidate(connection, enrolmentId, now);
    if (candidate.isEmpty()) {
      return false;
    }
    UUID lotId = candidate.get().lotId();
    String subject = candidate.get().subject();
    Optional<String> own = own(connection, lotId, subject);
    if (own.isEmpty()) {
      Paddle paddle =
          DrawingPaddles.drawOne(
              new Grant(subject, candidate.get().rank()), taken(connection, lotId), randomness);
      Paddles.add(connection, lotId, List.of(paddle));
      own = Optional.of(paddle.number());
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE enrolments SET paddle = ? WHERE id = ?")) {
      update.setString(1, own.get());
      update.setObject(2, enrolmentId);
      update.executeUpdate();
    }
    return true;
  }

  /**
   * Pre-emption belongs to who holds it, by whatever account and whoever acts for him: it does not
   * reach another person for whom the holder enrols, nor those who buy with him.
   *
   * <p>Locks the lot's row first, so that paddles of one lot are drawn one after the other.
   */
  private static Optional<Candidate> candidate(Connection connection, UUID enrolmentId, Instant now)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT e.lot_id, e.subject, coalesce((SELECT r.rank FROM preemption_ranks r
              WHERE r.lot_id = e.lot_id AND r.person = (SELECT b.person FROM enrolment_parties b
                WHERE b.enrolment_id = e.id AND b.role = 'BUYER' AND b.share_part = b.share_whole)), 0)
            FROM lots l JOIN enrolments e ON e.lot_id = l.id LEFT JOIN lot_live v ON v.lot_id = l.id
            WHERE e.id = ? AND e.paddle IS NULL
              AND coalesce(e.confirmation, 'CONFIRMED') = 'CONFIRMED' AND coalesce(v.state, '') NOT LIKE 'CLOSED%'
              AND (coalesce(v.state, '') = 'PAUSED' OR coalesce(v.end_at, l.end_at) > ?)
              AND NOT EXISTS (SELECT 1 FROM stops o
                WHERE o.lot_id = l.id AND o.over_at IS NULL AND o.kind = 'WITHDRAWAL')
            FOR NO KEY UPDATE OF l
            """)) {
      select.setObject(1, enrolmentId);
      select.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Candidate(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
            : Optional.empty();
      }
    }
  }

  private static Optional<String> own(Connection connection, UUID lotId, String subject)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT paddle FROM paddles WHERE lot_id = ? AND subject = ?")) {
      select.setObject(1, lotId);
      select.setString(2, subject);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private static Set<String> taken(Connection connection, UUID lotId) throws SQLException {
    Set<String> taken = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT paddle FROM paddles WHERE lot_id = ?")) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taken.add(row.getString(1));
        }
      }
    }
    return taken;
  }
}
