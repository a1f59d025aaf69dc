package org.fachui.auction.criminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.criminal.CriminalProperty.Destination;
import org.fachui.auction.criminal.CriminalProperty.Offer;
import org.fachui.auction.satisfaction.Ended;
import org.fachui.auction.satisfaction.Satisfactions;
import org.fachui.auction.satisfaction.Satisfactions.Added;
import org.fachui.auction.stops.infrastructure.StopRows;

/** The tables of criminal property and of what was offered of it. */
@ApplicationScoped
public class CriminalProperties {
  private static final String OF_PROPERTY =
      """
      SELECT c.destination, c.document_sha256, c.accepted_on, o.lot_id, o.told_at, o.accepted, o.answered_at
      FROM criminal_properties c
      LEFT JOIN lots l ON l.property_id = c.property_id AND EXISTS (SELECT 1 FROM criminal_offers x WHERE x.lot_id = l.id)
      LEFT JOIN criminal_offers o ON o.lot_id = l.id
      WHERE c.property_id = ? ORDER BY l.round DESC NULLS LAST LIMIT 1
      """;

  private static final String RECORD =
      """
      INSERT INTO criminal_properties (property_id, destination, document_sha256, accepted_on, recorded_at, recorded_by)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private static final String OFFER =
      """
      INSERT INTO criminal_offers (lot_id, told_at, document_sha256, recorded_by) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private static final String ANSWER =
      """
      UPDATE criminal_offers SET accepted = ?, answered_at = ?, answer_sha256 = ?
      WHERE lot_id = ? AND accepted IS NULL
      """;

  private static final String UNANSWERED =
      "SELECT 1 FROM criminal_offers WHERE lot_id = ? AND accepted IS NULL FOR UPDATE";

  private EngineDatabase database;
  private Satisfactions satisfactions;

  @Inject
  public CriminalProperties(EngineDatabase database, Satisfactions satisfactions) {
    this.database = database;
    this.satisfactions = satisfactions;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected CriminalProperties() {}

  /** What is recorded of a property; empty for any other. */
  public Optional<CriminalProperty> of(UUID propertyId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OF_PROPERTY)) {
            select.setObject(1, propertyId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(read(propertyId, row)) : Optional.empty();
            }
          }
        });
  }

  private static CriminalProperty read(UUID propertyId, ResultSet row) throws SQLException {
    UUID lotId = row.getObject(4, UUID.class);
    return new CriminalProperty(
        propertyId,
        Destination.valueOf(row.getString(1)),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        lotId == null
            ? null
            : new Offer(
                lotId,
                Objects.requireNonNull(StopRows.instant(row, 5)),
                row.getObject(6, Boolean.class),
                StopRows.instant(row, 7)));
  }

  /** Records it; false if it was recorded before. */
  public boolean record(CriminalProperty property, Instant now, String by) {
    return change(
        RECORD,
        property.propertyId(),
        property.destination().name(),
        property.documentSha256(),
        property.acceptedOn(),
        Timestamp.from(now),
        by);
  }

  /** Records that its taker was told after this round; false if he was told before. */
  public boolean offered(UUID lotId, Instant toldAt, String sha256, String by) {
    return change(OFFER, lotId, Timestamp.from(toldAt), sha256, by);
  }

  /** Records that he declined; false if he had answered. */
  public boolean declined(UUID lotId, Instant at, String sha256) {
    return change(ANSWER, false, Timestamp.from(at), sha256, lotId);
  }

  /** Records that he accepted, and ends the sale by the ruling: both, or neither. */
  public Added accepted(Ended taken, Instant at, String sha256, String by) {
    return database.transaction(
        connection -> {
          if (!unanswered(connection, taken.lotId())) {
            return Added.OTHER_FIRST;
          }
          Added added = satisfactions.end(connection, taken, by);
          if (added == Added.DONE) {
            change(connection, ANSWER, true, Timestamp.from(at), sha256, taken.lotId());
          }
          return added;
        });
  }

  private static boolean unanswered(Connection connection, UUID lotId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(UNANSWERED)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private boolean change(String sql, Object... values) {
    return database.transaction(connection -> change(connection, sql, values));
  }

  private static boolean change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate() == 1;
    }
  }
}
