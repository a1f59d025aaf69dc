package org.fachui.auction.lots.rounds;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.life.LotStages;
import org.fachui.auction.lots.rounds.PropertyRounds.Taker;
import org.fachui.auction.rules.NoticeFacts.Creditors;
import org.fachui.auction.rules.RoundKind;
import org.fachui.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** The rounds of all properties, read from the lots, their journals and their sales. */
@ApplicationScoped
public class Rounds {
  private static final String OF_PROPERTY =
      "SELECT l.id, l.round, l.round_kind, l.previous_lot, l.start_price, "
          + LotStages.OF_LOT
          + """
        , coalesce(v.opens_at, l.opens_at), coalesce(v.end_at, l.end_at),
        (SELECT min(d.found_at) FROM buyers_in_default d WHERE d.lot_id = l.id),
        (SELECT o.ordered_at FROM stops o WHERE o.lot_id = l.id AND o.kind = 'WITHDRAWAL' AND o.over_at IS NULL),
        (SELECT a.annulled_at FROM annulments a WHERE a.lot_id = l.id),
        (SELECT n.ruled_at FROM disapprovals n WHERE n.lot_id = l.id),
        EXISTS (SELECT 1 FROM surplus_notices w JOIN decisions e ON e.id = w.decision_id
          WHERE e.property_id = l.property_id AND w.requested_at IS NOT NULL AND e.recorded_at < l.published_at
            AND e.recorded_at > coalesce((SELECT p.published_at FROM lots p WHERE p.id = l.previous_lot), '-infinity'))
      FROM lots l
      LEFT JOIN lot_live v ON v.lot_id = l.id
      WHERE l.property_id = ? ORDER BY l.round, l.published_at
      """;

  private static final String PLACE =
      "SELECT l.round, l.round_kind, "
          + LotStages.OF_LOT
          + """
      , l.previous_lot, (SELECT n.id FROM lots n WHERE n.previous_lot = l.id)
      FROM lots l WHERE l.id = ? AND l.property_id IS NOT NULL
      """;

  private static final String LAST_DEPOSIT =
      """
      SELECT deposit_fen FROM lots
      WHERE property_id = ? AND round_kind <> 'POST_AUCTION_SALE' AND deposit_fen IS NOT NULL
      ORDER BY round DESC LIMIT 1
      """;

  private static final String CREDITORS =
      """
      SELECT bool_or(a.wants), bool_and(a.wants IS NOT NULL) OR q.answer_by < ?
      FROM creditor_inquiries q JOIN asked_creditors a ON a.lot_id = q.lot_id
      WHERE q.lot_id = (SELECT id FROM lots WHERE property_id = ? AND round_kind <> 'POST_AUCTION_SALE'
        ORDER BY round DESC LIMIT 1)
      GROUP BY q.lot_id, q.answer_by
      """;

  private static final String TAKER =
      """
      SELECT (SELECT o.accepted FROM criminal_offers o JOIN lots l ON l.id = o.lot_id
          WHERE l.property_id = c.property_id ORDER BY l.round DESC LIMIT 1)
      FROM criminal_properties c WHERE c.property_id = ?
      """;

  private static final String TAKEN = "SELECT 1 FROM property_takings WHERE property_id = ?";

  private static final String FOLLOW =
      "UPDATE lots SET round = ?, round_kind = ?, previous_lot = ? WHERE id = ?";

  private final Clock clock;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  @Inject
  public Rounds(Clock clock) {
    this.clock = clock;
  }

  /** Outside a container. */
  public Rounds(Clock clock, DataSource source) {
    this.clock = clock;
    this.source = source;
  }

  /** For the container's proxy only. */
  Rounds() {
    this(Clock.systemUTC());
  }

  /**
   * Where a lot stands among the rounds of its property.
   *
   * @param stage as the public is told it
   * @param previousLotId null for the first
   * @param nextLotId null for the last
   */
  public record Place(
      int number,
      RoundKind kind,
      LotStage stage,
      @Nullable UUID previousLotId,
      @Nullable UUID nextLotId) {}

  /** The rounds of a property in their order. */
  public PropertyRounds of(UUID propertyId) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(OF_PROPERTY)) {
      select.setObject(1, now);
      select.setObject(2, now);
      select.setObject(3, propertyId);
      List<Round> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(round(row));
        }
      }
      return new PropertyRounds(
          found, taker(connection, propertyId), taken(connection, propertyId));
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the rounds of property " + propertyId, fault);
    }
  }

  private static boolean taken(Connection connection, UUID propertyId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TAKEN)) {
      select.setObject(1, propertyId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** What is known of the taker of criminal property after its last round. */
  private static Taker taker(Connection connection, UUID propertyId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TAKER)) {
      select.setObject(1, propertyId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Taker.NONE;
        }
        Boolean accepted = row.getObject(1, Boolean.class);
        return accepted == null ? Taker.UNDECIDED : accepted ? Taker.ACCEPTED : Taker.DECLINED;
      }
    }
  }

  /** Where a lot stands; empty for a lot without a property. */
  public Optional<Place> place(UUID lotId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(PLACE)) {
      select.setObject(1, LotStages.NEVER_OVERDUE);
      select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      select.setObject(3, lotId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Place(
                    row.getInt(1),
                    RoundKind.valueOf(row.getString(2)),
                    LotStage.valueOf(row.getString(3)),
                    row.getObject(4, UUID.class),
                    row.getObject(5, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the round of lot " + lotId, fault);
    }
  }

  /** Links a new lot to the round that it follows, in the caller's transaction. */
  public void follow(UUID lotId, Round before, RoundKind kind) {
    try (Connection connection = source.getConnection();
        PreparedStatement update = connection.prepareStatement(FOLLOW)) {
      update.setInt(1, before.number() + 1);
      update.setString(2, kind.name());
      update.setObject(3, before.lotId());
      update.setObject(4, lotId);
      update.executeUpdate();
    } catch (SQLException fault) {
      throw new StoreFailure("cannot link lot " + lotId + " to the round before", fault);
    }
  }

  /** The deposit of the last auction of a property; empty if it asked for none. */
  public OptionalLong lastDeposit(UUID propertyId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(LAST_DEPOSIT)) {
      select.setObject(1, propertyId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the deposits of property " + propertyId, fault);
    }
  }

  /** What came of asking creditors after the property's last auction. */
  public Creditors creditors(UUID propertyId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(CREDITORS)) {
      select.setTimestamp(1, Timestamp.from(clock.instant()));
      select.setObject(2, propertyId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Creditors.NOT_ASKED;
        }
        if (row.getBoolean(1)) {
          return Creditors.WANTED;
        }
        return row.getBoolean(2) ? Creditors.DECLINED : Creditors.ASKED;
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the creditors of property " + propertyId, fault);
    }
  }

  private static Round round(ResultSet row) throws SQLException {
    Instant endAt = instant(row, 8).orElseThrow();
    LotStage stage = LotStage.valueOf(row.getString(6));
    return new Round(
        row.getObject(1, UUID.class),
        row.getInt(2),
        RoundKind.valueOf(row.getString(3)),
        Optional.ofNullable(row.getObject(4, UUID.class)),
        row.getLong(5),
        stage,
        instant(row, 7).orElseThrow(),
        endAt,
        switch (stage) {
          case CLOSED_UNSOLD -> Optional.of(endAt);
          case DEFAULTED -> instant(row, 9);
          case WITHDRAWN -> instant(row, 10);
          case ANNULLED -> instant(row, 11);
          case NOT_APPROVED -> instant(row, 12);
          default -> Optional.empty();
        },
        row.getBoolean(13));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
