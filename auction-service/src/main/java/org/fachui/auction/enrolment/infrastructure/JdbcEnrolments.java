package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.application.EnrolmentRequested;
import org.fachui.auction.enrolment.application.Enrolments;
import org.fachui.auction.enrolment.application.LotOfEnrolment;
import org.fachui.auction.enrolment.model.Confirmed;
import org.fachui.auction.enrolment.model.Deposit;
import org.fachui.auction.enrolment.model.DepositState;
import org.fachui.auction.enrolment.model.Eligibility;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.ListedParty;
import org.fachui.auction.enrolment.model.Purchase;
import org.fachui.platform.protection.FieldCipher;
import org.jspecify.annotations.Nullable;

/** The table of enrolments. */
@ApplicationScoped
public class JdbcEnrolments implements Enrolments {
  /** Longer than a call to payout may take: after that somebody else asks. */
  private static final Duration CLAIM = Duration.ofSeconds(30);

  /** Who asks for one again within this time learns nothing new. */
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private static final int MOST_OF_A_PERSON = 500;

  /**
   * Bidding may be extended and paused, and whoever pays before its real end is in time (NJA-18).
   * So payout is told a later hour; that bidding is over, it learns from the settlement.
   */
  private static final Duration EXTENDED_AT_MOST = Duration.ofDays(7);

  private static final Duration WHOEVER_ADDED = Duration.ofSeconds(3);

  /** What is claimed: the claim ends by itself, should its holder die. */
  private static final String CLAIMED =
      """
      UPDATE enrolments AS e SET asking_until = ?, attempts = e.attempts + 1
      FROM lots l JOIN cases c ON c.id = l.case_id LEFT JOIN lot_live v ON v.lot_id = l.id
      WHERE l.id = e.lot_id AND e.id IN (:which)
      RETURNING e.id, e.lot_id, l.court, c.case_number, e.deposit_fen, e.closes_at,
        e.virtual_no IS NOT NULL, coalesce(v.end_at, l.end_at), e.attempts - 1, e.ask_at
      """;

  private EngineDatabase database;
  private Particulars particulars;
  private PartyRows parties;
  private AdmittingBidders admitting;

  @Inject
  public JdbcEnrolments(
      EngineDatabase database, FieldCipher cipher, java.security.SecureRandom randomness) {
    this(database, cipher, (RandomGenerator) randomness);
  }

  /** With any randomness, for tests. */
  JdbcEnrolments(EngineDatabase database, FieldCipher cipher, RandomGenerator randomness) {
    this.database = database;
    this.particulars = new Particulars(cipher);
    this.parties = new PartyRows(particulars);
    this.admitting = new AdmittingBidders(randomness);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcEnrolments() {}

  @Override
  public Optional<LotOfEnrolment> lot(UUID lotId, Instant now) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(EnrolmentRows.LOT + " WHERE l.id = ?")) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setTimestamp(2, Timestamp.from(now));
            select.setObject(3, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(EnrolmentRows.lot(row)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public Optional<Enrolment> own(UUID lotId, String subject) {
    return read(
            """
             WHERE e.lot_id = ? AND e.subject = ?
            ORDER BY e.confirmation IS NOT DISTINCT FROM 'DECLINED', e.enrolled_at DESC
            """,
            lotId,
            subject)
        .stream()
        .findFirst();
  }

  @Override
  public List<Enrolment> all(String subject) {
    return read(
        " WHERE e.subject = ? ORDER BY e.enrolled_at DESC, e.id LIMIT " + MOST_OF_A_PERSON,
        subject);
  }

  private List<Enrolment> read(String which, Object... arguments) {
    return database.transaction(
        connection -> {
          List<Enrolment> found = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(EnrolmentRows.ENROLMENT + which)) {
            for (int i = 0; i < arguments.length; i++) {
              select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(EnrolmentRows.enrolment(row));
              }
            }
          }
          return found;
        });
  }

  @Override
  public Findings findings(
      LotOfEnrolment lot,
      String subject,
      Identity identity,
      @Nullable Purchase purchase,
      LocalDate today) {
    byte[] person = particulars.person(identity);
    var lists = new ListRows(lot, purchase, today, today);
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT
                    EXISTS (SELECT 1 FROM enrolment_parties p JOIN enrolments e ON e.id = p.enrolment_id
                      WHERE p.lot_id = ? AND p.person = ? AND p.holds AND e.subject <> ?),
                    (SELECT nullif(greatest(a.claim_fen - (SELECT coalesce(sum(least(t.price_fen, t.claim_fen)), 0)::bigint
                        FROM property_takings t WHERE t.applicant_id = a.id), 0), 0)
                      FROM case_applicants a JOIN lots l ON l.case_id = a.case_id
                      WHERE l.id = ? AND a.person = ? AND a.withdrawn_at IS NULL)
                  """)) {
            select.setObject(1, lot.id());
            select.setBytes(2, person);
            select.setString(3, subject);
            select.setObject(4, lot.id());
            select.setBytes(5, person);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return new Findings(
                  row.getBoolean(1), row.getObject(2, Long.class), lists.of(connection, person));
            }
          }
        });
  }

  @Override
  public List<ListedParty> listed(
      LotOfEnrolment lot,
      UUID enrolmentId,
      @Nullable Purchase purchase,
      LocalDate boughtOn,
      LocalDate today) {
    var lists = new ListRows(lot, purchase, boughtOn, today);
    return database.transaction(connection -> lists.parties(connection, enrolmentId));
  }

  @Override
  public boolean add(
      UUID id,
      LotOfEnrolment lot,
      EnrolmentRequested request,
      Eligibility eligibility,
      @Nullable Long claimFen,
      Instant now) {
    long depositFen = lot.asks(claimFen);
    return database.transaction(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  INSERT INTO enrolments (id, lot_id, subject, person, particulars, e_service,
                    eligibility, eligibility_ref, eligibility_as_of, deposit_fen, claim_fen,
                    closes_at, enrolled_at, ask_at, authority, confirmation)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                  """)) {
            insert.setObject(1, id);
            insert.setObject(2, lot.id());
            insert.setString(3, request.subject());
            insert.setBytes(4, particulars.person(request.applicant().residentId()));
            insert.setBytes(5, particulars.sealed(id, request.applicant(), request.taking()));
            insert.setBoolean(6, request.eServiceConsent());
            insert.setString(7, eligibility.answer().name());
            insert.setString(8, eligibility.reference());
            insert.setTimestamp(9, timestamp(eligibility.asOf()));
            insert.setLong(10, depositFen);
            insert.setObject(11, claimFen);
            insert.setTimestamp(12, Timestamp.from(lot.endAt().plus(EXTENDED_AT_MOST)));
            insert.setTimestamp(13, Timestamp.from(now));
            insert.setTimestamp(14, depositFen == 0 ? null : timestamp(now.plus(WHOEVER_ADDED)));
            insert.setString(15, request.represents() ? request.taking().authoritySha256() : null);
            insert.setString(16, request.represents() ? Confirmed.AWAITED.name() : null);
            if (insert.executeUpdate() == 0) {
              return false;
            }
          }
          if (!parties.add(connection, id, lot.id(), request)) {
            connection.rollback();
            return false;
          }
          if (depositFen == 0) {
            admitting.admit(connection, id, now);
          }
          return true;
        });
  }

  @Override
  public List<Due> claim(Instant now, int atMost) {
    return claim(
        """
        SELECT id FROM enrolments
        WHERE ask_at <= ? AND (asking_until IS NULL OR asking_until < ?)
          AND (virtual_no IS NOT NULL OR NOT EXISTS (SELECT 1 FROM stops o
            WHERE o.lot_id = enrolments.lot_id AND o.over_at IS NULL AND o.kind = 'WITHDRAWAL'))
        ORDER BY ask_at LIMIT ? FOR UPDATE SKIP LOCKED
        """,
        now,
        Timestamp.from(now),
        Timestamp.from(now),
        atMost);
  }

  @Override
  public Optional<Due> claim(UUID enrolmentId, Instant now) {
    return claim(
            """
            SELECT id FROM enrolments
            WHERE id = ? AND deposit_fen > 0 AND (asking_until IS NULL OR asking_until < ?)
              AND (answered_at IS NULL OR answered_at < ?)
            FOR UPDATE SKIP LOCKED
            """,
            now,
            enrolmentId,
            Timestamp.from(now),
            Timestamp.from(now.minus(A_MOMENT)))
        .stream()
        .findFirst();
  }

  private List<Due> claim(String which, Instant now, Object... arguments) {
    return database.transaction(
        connection -> {
          List<Due> due = new ArrayList<>();
          try (PreparedStatement claim =
              connection.prepareStatement(CLAIMED.replace(":which", which))) {
            claim.setTimestamp(1, Timestamp.from(now.plus(CLAIM)));
            for (int i = 0; i < arguments.length; i++) {
              claim.setObject(i + 2, arguments[i]);
            }
            try (ResultSet row = claim.executeQuery()) {
              while (row.next()) {
                due.add(EnrolmentRows.due(row));
              }
            }
          }
          return due;
        });
  }

  @Override
  public boolean answered(Due due, Deposit deposit, Instant now, @Nullable Instant next) {
    UUID id = due.terms().enrolmentId();
    return database.transaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE enrolments SET virtual_no = ?, deposit_state = ?, arrived_fen = ?,
                    arrived_at = ?, answered_at = ?, asking_until = NULL,
                    ask_at = CASE WHEN ask_at IS NOT DISTINCT FROM ? THEN ? ELSE ask_at END
                  WHERE id = ? AND (answered_at IS NULL OR answered_at <= ?)
                  """)) {
            update.setString(1, deposit.virtualNo());
            update.setString(2, deposit.state().name());
            update.setLong(3, deposit.arrivedFen());
            update.setTimestamp(4, timestamp(deposit.arrivedAt()));
            update.setTimestamp(5, Timestamp.from(now));
            update.setTimestamp(6, timestamp(due.dueAt()));
            update.setTimestamp(7, timestamp(next));
            update.setObject(8, id);
            update.setTimestamp(9, Timestamp.from(now));
            update.executeUpdate();
          }
          return deposit.state() == DepositState.CONFIRMED && admitting.admit(connection, id, now);
        });
  }

  @Override
  public void silent(Due due, Instant next) {
    database.transaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE enrolments SET asking_until = NULL,
                    ask_at = CASE WHEN ask_at IS NOT DISTINCT FROM ? THEN ? ELSE ask_at END
                  WHERE id = ?
                  """)) {
            update.setTimestamp(1, timestamp(due.dueAt()));
            update.setTimestamp(2, Timestamp.from(next));
            update.setObject(3, due.terms().enrolmentId());
            return update.executeUpdate();
          }
        });
  }

  /** Makes it due now, within the caller's transaction. */
  static void hint(Connection connection, UUID enrolmentId, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE enrolments SET ask_at = ?, attempts = 0 WHERE id = ?")) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, enrolmentId);
      update.executeUpdate();
    }
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
