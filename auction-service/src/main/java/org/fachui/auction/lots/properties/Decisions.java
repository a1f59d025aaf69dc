package org.fachui.auction.lots.properties;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.enrolment.infrastructure.IdentityHashes;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder.Nature;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.platform.store.StoreFailure;

/** What panels decided. */
@ApplicationScoped
public class Decisions {
  /** Decisions of one property that are listed; newest first. */
  static final int MOST_LISTED = 50;

  private static final String ADD =
      """
      INSERT INTO decisions (id, property_id, start_price, increment_fen, deposit_fen, panel, decided_on,
        recorded_at, recorded_by, priority_fen, costs_fen)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_HOLDER =
      "INSERT INTO preemption_holders (decision_id, position, name, person, rank, nature, company)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT =
      """
      SELECT id, property_id, start_price, increment_fen, deposit_fen, panel, decided_on, recorded_at,
        priority_fen, costs_fen
      FROM decisions WHERE property_id = ? ORDER BY recorded_at DESC, id LIMIT
      """
          + MOST_LISTED;

  private static final String HOLDERS =
      "SELECT coalesce(name, bidder), rank, nature, company FROM preemption_holders WHERE decision_id = ? ORDER BY position";

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  private IdentityHashes hashes;

  @Inject
  public Decisions(FieldCipher cipher) {
    this.hashes = new IdentityHashes(cipher);
  }

  /** Outside a container. */
  Decisions(DataSource source, FieldCipher cipher) {
    this(cipher);
    this.source = source;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Decisions() {}

  /**
   * Stores a decision, in the caller's transaction.
   *
   * @param holders who those with a right of pre-emption are, in their order
   * @param by subject of the judge who records it
   */
  void add(Decision decision, List<Identity> holders, String by) {
    try (Connection connection = source.getConnection()) {
      try (PreparedStatement insert = connection.prepareStatement(ADD)) {
        insert.setObject(1, decision.id());
        insert.setObject(2, decision.propertyId());
        insert.setLong(3, decision.startPriceFen());
        insert.setLong(4, decision.incrementFen());
        insert.setLong(5, decision.depositFen());
        insert.setArray(6, connection.createArrayOf("text", decision.panel().toArray()));
        insert.setObject(7, decision.decidedOn());
        insert.setObject(8, OffsetDateTime.ofInstant(decision.recordedAt(), ZoneOffset.UTC));
        insert.setString(9, by);
        Estimate estimate = decision.estimate();
        insert.setObject(10, estimate == null ? null : estimate.priorityFen());
        insert.setObject(11, estimate == null ? null : estimate.costsFen());
        insert.executeUpdate();
      }
      addHolders(connection, decision, holders);
    } catch (SQLException fault) {
      throw new StoreFailure("cannot store decision " + decision.id(), fault);
    }
  }

  private void addHolders(Connection connection, Decision decision, List<Identity> holders)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD_HOLDER)) {
      for (int i = 0; i < decision.preemption().size(); i++) {
        insert.setObject(1, decision.id());
        insert.setInt(2, i + 1);
        insert.setString(3, decision.preemption().get(i).name());
        insert.setBytes(4, hashes.of(holders.get(i)));
        insert.setInt(5, decision.preemption().get(i).rank());
        insert.setString(6, decision.preemption().get(i).nature().name());
        insert.setBoolean(7, decision.preemption().get(i).company());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The decisions of a property, newest first. */
  public List<Decision> of(UUID propertyId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, propertyId);
      List<Decision> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(decision(connection, row));
        }
      }
      return found;
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read decisions of property " + propertyId, fault);
    }
  }

  /** The decision of that id, if it is this property's. */
  public Optional<Decision> find(UUID id, UUID propertyId) {
    return of(propertyId).stream().filter(decision -> decision.id().equals(id)).findFirst();
  }

  private static Decision decision(Connection connection, ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    return new Decision(
        id,
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        holders(connection, id),
        Arrays.asList((String[]) row.getArray(6).getArray()),
        row.getObject(7, LocalDate.class),
        row.getObject(9) == null ? null : new Estimate(row.getLong(9), row.getLong(10)),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }

  private static List<PreemptionHolder> holders(Connection connection, UUID id)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HOLDERS)) {
      select.setObject(1, id);
      List<PreemptionHolder> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new PreemptionHolder(
                  row.getString(1),
                  row.getInt(2),
                  Nature.valueOf(row.getString(3)),
                  row.getBoolean(4)));
        }
      }
      return found;
    }
  }
}
