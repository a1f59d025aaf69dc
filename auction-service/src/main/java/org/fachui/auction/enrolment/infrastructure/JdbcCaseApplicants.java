package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.CaseApplicants;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.platform.protection.FieldCipher;

/** The table of the cases' applicants, who stand in it as keyed hashes. */
@ApplicationScoped
public class JdbcCaseApplicants implements CaseApplicants {
  private static final String SELECT =
      """
      SELECT id, party, company, claim_fen, recorded_at, withdrawn_at FROM case_applicants
      """;

  private EngineDatabase database;
  private Particulars particulars;
  private Clock clock;

  @Inject
  public JdbcCaseApplicants(EngineDatabase database, FieldCipher cipher, Clock clock) {
    this.database = database;
    this.particulars = new Particulars(cipher);
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcCaseApplicants() {}

  @Override
  public Optional<CaseOf> theCase(UUID caseId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT court, (SELECT coalesce(array_agg(name ORDER BY position), '{}') FROM parties
                    WHERE case_id = c.id AND role = 'APPLICANT') FROM cases c WHERE id = ?
                  """)) {
            select.setObject(1, caseId);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new CaseOf(row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public List<Recorded> of(UUID caseId) {
    return database.transaction(
        connection ->
            read(
                connection,
                " WHERE case_id = ? ORDER BY withdrawn_at IS NOT NULL, recorded_at DESC, id LIMIT 500",
                caseId));
  }

  @Override
  public Standing record(UUID caseId, String party, Identity identity, long claimFen, String by) {
    byte[] hash = particulars.person(identity);
    return database.transaction(
        connection -> {
          boolean fresh;
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  INSERT INTO case_applicants
                    (id, case_id, party, person, company, claim_fen, recorded_at, recorded_by)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                  ON CONFLICT (case_id, person) WHERE withdrawn_at IS NULL DO NOTHING
                  """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, caseId);
            insert.setString(3, party);
            insert.setBytes(4, hash);
            insert.setBoolean(5, identity.company());
            insert.setLong(6, claimFen);
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.setString(8, by);
            fresh = insert.executeUpdate() == 1;
          }
          return new Standing(
              read(
                      connection,
                      " WHERE case_id = ? AND person = ? AND withdrawn_at IS NULL",
                      caseId,
                      hash)
                  .getFirst(),
              fresh);
        });
  }

  @Override
  public Optional<Recorded> withdraw(UUID caseId, UUID id, String by) {
    return database.transaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  UPDATE case_applicants SET withdrawn_at = ?, withdrawn_by = ?
                  WHERE case_id = ? AND id = ? AND withdrawn_at IS NULL
                  """)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setString(2, by);
            update.setObject(3, caseId);
            update.setObject(4, id);
            update.executeUpdate();
          }
          return read(connection, " WHERE case_id = ? AND id = ?", caseId, id).stream().findFirst();
        });
  }

  private static List<Recorded> read(Connection connection, String which, Object... arguments)
      throws SQLException {
    List<Recorded> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT + which)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Recorded(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getBoolean(3),
                  row.getLong(4),
                  EnrolmentRows.instant(row, 5),
                  EnrolmentRows.instantOrNull(row, 6)));
        }
      }
    }
    return found;
  }
}
