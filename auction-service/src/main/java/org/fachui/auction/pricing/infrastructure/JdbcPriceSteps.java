package org.fachui.auction.pricing.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.pricing.application.PriceSteps;
import org.fachui.auction.pricing.application.StepJson;
import org.fachui.auction.pricing.model.CostSheet;
import org.fachui.auction.pricing.model.Determination;
import org.fachui.auction.pricing.model.Determination.Taken;
import org.fachui.auction.pricing.model.PriceState;
import org.fachui.auction.pricing.model.Result;
import org.fachui.auction.pricing.model.StepKind;
import org.fachui.auction.rules.RuleSets;
import org.fachui.platform.store.StoreFailure;
import org.fachui.proof.canonical.CanonicalJson;

/** The steps in {@code price_steps}. */
@ApplicationScoped
public class JdbcPriceSteps implements PriceSteps {
  private static final String SELECT =
      """
      SELECT ruleset, kind, step, state, result, recorded_at, recorded_by
      FROM price_steps WHERE property_id = ? ORDER BY seq
      """;

  private static final String ADD =
      """
      INSERT INTO price_steps (property_id, seq, ruleset, kind, step, state, result, recorded_at, recorded_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String OUTCOME =
      """
      SELECT v.state, v.price FROM lots l JOIN lot_live v ON v.lot_id = l.id
      WHERE l.property_id = ? AND v.state LIKE 'CLOSED%' ORDER BY l.published_at DESC LIMIT 1
      """;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public JdbcPriceSteps() {}

  /** Outside a container. */
  public JdbcPriceSteps(DataSource source) {
    this.source = source;
  }

  @Override
  public Optional<Determination> find(UUID propertyId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, propertyId);
      List<Taken> log = new ArrayList<>();
      String ruleSet = "";
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ruleSet = ruleSet.isEmpty() ? row.getString(1) : ruleSet;
          log.add(taken(row));
        }
      }
      return log.isEmpty()
          ? Optional.empty()
          : Optional.of(new Determination(RuleSets.byId(ruleSet).orElseThrow(), log));
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the price of property " + propertyId, fault);
    }
  }

  @Override
  public void addLast(UUID propertyId, Determination determination) {
    Taken last = determination.log().getLast();
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, propertyId);
      insert.setInt(2, determination.log().size());
      insert.setString(3, determination.rules().id());
      insert.setString(4, StepKind.of(last.step()).name());
      insert.setString(5, StepJson.write((Record) last.step()).toString());
      insert.setString(6, last.after().name());
      insert.setString(7, last.result().map(StepJson::write).map(Object::toString).orElse(null));
      insert.setObject(8, OffsetDateTime.ofInstant(last.recordedAt(), ZoneOffset.UTC));
      insert.setString(9, last.by());
      insert.executeUpdate();
    } catch (SQLException fault) {
      throw new StoreFailure("cannot record a price step of property " + propertyId, fault);
    }
  }

  @Override
  public CostSheet.Outcome outcome(UUID propertyId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(OUTCOME)) {
      select.setObject(1, propertyId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return new CostSheet.Outcome.Open();
        }
        return row.getString(1).equals("CLOSED_SOLD")
            ? new CostSheet.Outcome.Sold(row.getLong(2))
            : new CostSheet.Outcome.Unsold();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read how property " + propertyId + " was sold", fault);
    }
  }

  private static Taken taken(ResultSet row) throws SQLException {
    String result = row.getString(5);
    return new Taken(
        StepJson.read(
            StepKind.valueOf(row.getString(2)), CanonicalJson.parseObject(row.getString(3))),
        PriceState.valueOf(row.getString(4)),
        result == null
            ? Optional.empty()
            : Optional.of(StepJson.read(Result.class, CanonicalJson.parseObject(result))),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7));
  }
}
