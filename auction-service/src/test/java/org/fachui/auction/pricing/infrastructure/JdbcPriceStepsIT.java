package org.fachui.auction.pricing.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.fachui.auction.pricing.model.CostSheet;
import org.fachui.auction.pricing.model.Determination;
import org.fachui.auction.pricing.model.PriceScript;
import org.fachui.auction.pricing.model.PriceState;
import org.fachui.auction.pricing.model.Step;
import org.fachui.auction.rules.RuleSets;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;
import org.fachui.platform.startup.Migrating;
import org.fachui.platform.store.StoreFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Steps over the real schema. */
class JdbcPriceStepsIT {
  private static final String WAY =
      "survey online + talksEnded REFUSED + platforms A,B,C + report A 100 @3000 + report B 300"
          + " @3001 + close @3001 + sent DELIVERED PUBLISHED @4000 + object PARTY_1 SCOPE A @5000 +"
          + " rule 1 CORRECTED RULING 120 @5000 + end @99000";
  private static final PGSimpleDataSource SOURCE = new PGSimpleDataSource();
  private static final JdbcPriceSteps STEPS = new JdbcPriceSteps(SOURCE);

  @BeforeAll
  static void migrate() {
    Database database = TestStores.shared().freshDatabase();
    SOURCE.setUrl(database.url());
    SOURCE.setUser(database.user());
    SOURCE.setPassword(database.password());
    Migrating.migrate(SOURCE, "auction", "classpath:db/migration");
  }

  @Test
  void aDeterminationComesBackStepForStep() throws SQLException {
    UUID property = property("1");
    assertThat(STEPS.find(property)).isEmpty();
    Determination whole = stored(property);

    assertThat(STEPS.find(property)).contains(whole);
    assertThat(whole.state()).isEqualTo(PriceState.FIXED);
    assertThat(STEPS.outcome(property)).isEqualTo(new CostSheet.Outcome.Open());
  }

  @Test
  void aStepNeverChangesAndNoneIsTakenTwice() throws SQLException {
    UUID property = property("2");
    Determination whole = stored(property);

    assertThatThrownBy(() -> run("UPDATE price_steps SET state = 'FIXED'"))
        .hasMessageContaining("only grows");
    assertThatThrownBy(() -> run("DELETE FROM price_steps")).hasMessageContaining("only grows");
    assertThatThrownBy(() -> STEPS.addLast(property, whole)).isInstanceOf(StoreFailure.class);
  }

  /** What stood on properties before there were determinations. */
  @Test
  void anOlderPropertyHasItsAppraisalAsItsFirstStep() throws SQLException {
    UUID property = property("3");
    run(
        "INSERT INTO price_steps (property_id, seq, ruleset, kind, step, state, result,"
            + " recorded_at, recorded_by) "
            + migrated()
            + " WHERE id = '"
            + property
            + "'");

    Determination found = STEPS.find(property).orElseThrow();
    assertThat(found.rules()).isEqualTo(RuleSets.PRICE_2018);
    assertThat(found.result().orElseThrow().fen()).isEqualTo(1_000_000);
    assertThat(found.last(Step.AppraisalRecorded.class).orElseThrow().agency())
        .isEqualTo("某\"评估\"公司");
  }

  /** The migration's own SELECT. */
  private static String migrated() {
    try (var in =
        java.util.Objects.requireNonNull(
            JdbcPriceStepsIT.class.getResourceAsStream("/db/migration/V221__price_steps.sql"))) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return text.substring(text.indexOf("SELECT id, 1"), text.lastIndexOf(';'));
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Determination stored(UUID property) {
    Determination whole = PriceScript.of(RuleSets.DRILL_PRICE_2026, 2, WAY).determination();
    for (int i = 1; i <= whole.log().size(); i++) {
      STEPS.addLast(property, new Determination(whole.rules(), whole.log().subList(0, i)));
    }
    return whole;
  }

  private static UUID property(String number) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = SOURCE.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO properties (id, case_id, court, kind, unit_code, title, title_en, place,
                  area_m2x100, price_method, appraisal_fen, appraised_on, appraisal_agency, appraisal_sha256,
                  appraisal_valid_until, seized_on, entered_at, entered_by)
                SELECT ?, id, court, 'HOME', rpad(?, 28, '0'), 't', 't', 'p', 9000, 'APPRAISAL', 1000000,
                  '2026-01-01', '某"评估"公司', repeat('0', 64), '2027-01-01', '2026-01-01', now(), 'chen'
                FROM cases WHERE court = '浙0106' AND drill
                """)) {
      insert.setObject(1, id);
      insert.setString(2, number);
      insert.executeUpdate();
    }
    return id;
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = SOURCE.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
