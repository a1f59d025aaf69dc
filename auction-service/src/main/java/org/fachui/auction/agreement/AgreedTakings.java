package org.fachui.auction.agreement;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.agreement.AgreedTaking.Given;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.infrastructure.StopRows;
import org.fachui.platform.store.StoreFailure;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** The table of takings by agreement; in the caller's transaction. */
@ApplicationScoped
public class AgreedTakings {
  private static final String OF_PROPERTY =
      """
      SELECT property_id, applicant_id, number, dated, reason, papers, price_fen, claim_fen,
        difference_paid_at, taken_at
      FROM property_takings WHERE property_id = ?
      """;

  private static final String SATISFIED =
      """
      SELECT coalesce(sum(least(price_fen, claim_fen)), 0) FROM property_takings WHERE applicant_id = ?
      """;

  private static final String INSERT =
      """
      INSERT INTO property_takings (property_id, applicant_id, number, dated, reason, papers,
        price_fen, claim_fen, difference_paid_at, taken_at, taken_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public AgreedTakings() {}

  /** Outside a container. */
  public AgreedTakings(DataSource source) {
    this.source = source;
  }

  /** The taking of a property. */
  public Optional<AgreedTaking> of(UUID propertyId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(OF_PROPERTY)) {
      select.setObject(1, propertyId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(taking(row)) : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the taking of property " + propertyId, fault);
    }
  }

  /** What takings have satisfied of an applicant's claim as it is recorded. In fen. */
  public long satisfiedFen(UUID applicantId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(SATISFIED)) {
      select.setObject(1, applicantId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot sum up what applicant " + applicantId + " took", fault);
    }
  }

  /** Whether another paper has this number. */
  public boolean numberTaken(String number) {
    try (Connection connection = source.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT EXISTS (SELECT 1 FROM paper_numbers WHERE number = ?)")) {
      select.setString(1, number);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot look for the number of a paper", fault);
    }
  }

  /** Stores it. */
  public void add(AgreedTaking taking, String by) {
    Instant paidAt = taking.differencePaidAt();
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, taking.propertyId());
      insert.setObject(2, taking.applicantId());
      insert.setString(3, taking.paper().number());
      insert.setDate(4, Date.valueOf(taking.paper().dated()));
      insert.setString(5, taking.paper().reason());
      insert.setString(6, json(taking.papers()));
      insert.setLong(7, taking.priceFen());
      insert.setLong(8, taking.claimFen());
      insert.setTimestamp(9, paidAt == null ? null : Timestamp.from(paidAt));
      insert.setTimestamp(10, Timestamp.from(taking.at()));
      insert.setString(11, by);
      insert.executeUpdate();
    } catch (SQLException fault) {
      throw new StoreFailure("cannot store the taking of " + taking.propertyId(), fault);
    }
  }

  private static AgreedTaking taking(ResultSet row) throws SQLException {
    List<Given> papers = papers(row.getString(6));
    return new AgreedTaking(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        new CourtPaper(
            row.getString(3),
            row.getDate(4).toLocalDate(),
            row.getString(5),
            papers.stream().map(one -> new Proof(one.title(), one.sha256())).toList()),
        papers,
        row.getLong(7),
        row.getLong(8),
        StopRows.instant(row, 9),
        Objects.requireNonNull(StopRows.instant(row, 10)));
  }

  private static String json(List<Given> papers) {
    List<JsonValue> all =
        papers.stream()
            .<JsonValue>map(
                one ->
                    JsonObject.builder()
                        .put("kind", one.kind().name())
                        .put("title", one.title())
                        .put("sha256", one.sha256())
                        .build())
            .toList();
    return CanonicalJson.write(JsonObject.builder().put("papers", new JsonArray(all)).build());
  }

  private static List<Given> papers(String json) {
    JsonValue all = Objects.requireNonNull(CanonicalJson.parseObject(json).get("papers"));
    return ((JsonArray) all)
        .elements().stream()
            .map(JsonObject.class::cast)
            .map(
                one ->
                    new Given(
                        AgreedPaper.valueOf(text(one, "kind")),
                        text(one, "title"),
                        text(one, "sha256")))
            .toList();
  }

  private static String text(JsonObject json, String name) {
    return ((JsonText) Objects.requireNonNull(json.get(name), name)).value();
  }
}
