package org.fachui.auction.annulment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.Facts;
import org.fachui.auction.annulment.Annulment.Shown;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.infrastructure.StopRows;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** The table of annulments. */
@ApplicationScoped
public class Annulments {
  private static final String KIND = "lot.annulled";

  private static final String OF_LOT =
      """
      SELECT lot_id, ground, number, dated, reason, evidence, objection_id, stage_before, annulled_at
      FROM annulments WHERE lot_id = ?
      """;

  /** A sale that goes on meanwhile waits for this row, and finds that it does not go on. */
  private static final String ANNUL =
      """
      UPDATE sales AS s SET state = 'ANNULLED', ask_at = NULL, asking_until = NULL
      FROM lots l WHERE l.id = s.lot_id AND s.lot_id = ? AND s.state NOT IN ('DEFAULTED', 'NOT_APPROVED', 'ANNULLED')
      RETURNING l.rule_set
      """;

  private static final String INSERT =
      """
      INSERT INTO annulments (lot_id, ground, number, dated, reason, evidence, objection_id,
        stage_before, annulled_at, annulled_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private EngineDatabase database;

  @Inject
  public Annulments(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Annulments() {}

  /** What became of a ruling that was to be stored. */
  public enum Added {
    /** It stands. */
    DONE,
    /** Another paper has the number. */
    NUMBER_TAKEN,
    /** Another step came first: the sale cannot be annulled any more. */
    OTHER_FIRST
  }

  /** The ruling on a lot. */
  public Optional<Annulment> of(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OF_LOT)) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(annulment(row)) : Optional.empty();
            }
          }
        });
  }

  /** Stores the ruling, ends the sale and tells the fact, in one transaction. */
  public Added add(Annulment annulment, String by) {
    return database.transaction(
        connection -> {
          if (taken(connection, annulment.paper().number())) {
            return Added.NUMBER_TAKEN;
          }
          Optional<String> ruleSet = end(connection, annulment.lotId());
          if (ruleSet.isEmpty()) {
            return Added.OTHER_FIRST;
          }
          insert(connection, annulment, by);
          tell(connection, annulment, ruleSet.get());
          return Added.DONE;
        });
  }

  private static boolean taken(Connection connection, String number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT 1 FROM paper_numbers WHERE number = ?)")) {
      select.setString(1, number);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static Optional<String> end(Connection connection, UUID lotId) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(ANNUL)) {
      update.setObject(1, lotId);
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private static void insert(Connection connection, Annulment annulment, String by)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, annulment.lotId());
      insert.setString(2, annulment.ground().name());
      insert.setString(3, annulment.paper().number());
      insert.setDate(4, Date.valueOf(annulment.paper().dated()));
      insert.setString(5, annulment.paper().reason());
      insert.setString(6, json(annulment.evidence()));
      insert.setObject(7, annulment.objectionId());
      insert.setString(8, annulment.stageBefore().name());
      insert.setTimestamp(9, Timestamp.from(annulment.at()));
      insert.setString(10, by);
      insert.executeUpdate();
    }
  }

  private static void tell(Connection connection, Annulment annulment, String ruleSet)
      throws SQLException {
    String lotId = annulment.lotId().toString();
    JsonObject data =
        JsonObject.builder()
            .put("lotId", lotId)
            .put("stageBefore", annulment.stageBefore().name())
            .put("titleHadPassed", AnnulmentRules.titleHadPassed(annulment.stageBefore()))
            .build();
    var event =
        new CloudEvent(
            lotId + "-" + KIND,
            "/auction",
            "org.fachui.auction." + KIND,
            lotId,
            annulment.at(),
            Map.of("ruleset", ruleSet),
            data.toString());
    Outbox.add(connection, List.of(Message.of(Facts.LOTS, lotId, event)));
  }

  private static Annulment annulment(ResultSet row) throws SQLException {
    List<Shown> evidence = evidence(row.getString(6));
    return new Annulment(
        row.getObject(1, UUID.class),
        AnnulmentGround.valueOf(row.getString(2)),
        new CourtPaper(
            row.getString(3),
            row.getDate(4).toLocalDate(),
            row.getString(5),
            evidence.stream().map(one -> new Proof(one.title(), one.sha256())).toList()),
        evidence,
        row.getObject(7, UUID.class),
        LotStage.valueOf(row.getString(8)),
        Objects.requireNonNull(StopRows.instant(row, 9)));
  }

  private static String json(List<Shown> evidence) {
    JsonArray all =
        new JsonArray(
            evidence.stream()
                .<JsonValue>map(
                    one ->
                        JsonObject.builder()
                            .put("kind", one.kind().name())
                            .put("title", one.title())
                            .put("sha256", one.sha256())
                            .build())
                .toList());
    return CanonicalJson.write(JsonObject.builder().put("evidence", all).build());
  }

  private static List<Shown> evidence(String json) {
    JsonValue list = Objects.requireNonNull(CanonicalJson.parseObject(json).get("evidence"));
    return ((JsonArray) list)
        .elements().stream()
            .map(JsonObject.class::cast)
            .map(
                one ->
                    new Shown(
                        Evidence.valueOf(text(one, "kind")),
                        text(one, "title"),
                        text(one, "sha256")))
            .toList();
  }

  private static String text(JsonObject json, String name) {
    return ((JsonText) Objects.requireNonNull(json.get(name), name)).value();
  }
}
