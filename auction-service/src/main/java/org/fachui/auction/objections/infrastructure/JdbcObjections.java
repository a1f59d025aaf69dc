package org.fachui.auction.objections.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.objections.application.Objection;
import org.fachui.auction.objections.application.Objection.Decision;
import org.fachui.auction.objections.application.Objection.Ruling;
import org.fachui.auction.objections.application.Objections;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.objections.law.ObjectionRules.Meanwhile;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.infrastructure.StopRows;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** The table of objections; who objects and why is sealed for its row. */
@ApplicationScoped
public class JdbcObjections implements Objections {
  private static final String OBJECTION =
      """
      SELECT id, lot_id, kind, filer, sealed, documents, meanwhile, received_at, rule_by, decision,
        number, dated, reason, proofs, ruled_at
      FROM objections
      """;

  private static final String CLAIMED_AND_OPEN =
      """
      SELECT v.lot_id FROM lot_live v
      WHERE v.lot_id IN (SELECT lot_id FROM claims_in_force) AND v.state NOT LIKE 'CLOSED%'
        AND (v.state <> 'PAUSED' OR v.resumes_at IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM stops o WHERE o.lot_id = v.lot_id AND o.over_at IS NULL)
      """;

  private EngineDatabase database;
  private FieldCipher cipher;

  @Inject
  public JdbcObjections(EngineDatabase database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcObjections() {}

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String query, Row<T> reader, Object... arguments) {
    return database.transaction(
        connection -> {
          List<T> found = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, arguments);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(reader.read(row));
              }
            }
          }
          return found;
        });
  }

  private static int update(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, arguments);
      return update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Instant time) {
        statement.setTimestamp(i + 1, Timestamp.from(time));
      } else {
        statement.setObject(i + 1, arguments[i]);
      }
    }
  }

  @Override
  public void add(Objection objection, String by) {
    database.transaction(
        connection ->
            update(
                connection,
                """
                INSERT INTO objections (id, lot_id, kind, filer, sealed, documents, meanwhile, received_at,
                  received_by, rule_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                objection.id(),
                objection.lotId(),
                objection.kind().name(),
                objection.filer().name(),
                cipher.seal(particulars(objection).getBytes(UTF_8), purpose(objection.id())),
                StopRows.json(objection.documents()),
                objection.meanwhile().name(),
                objection.receivedAt(),
                by,
                objection.ruleBy()));
  }

  private static String particulars(Objection objection) {
    return CanonicalJson.write(
        JsonObject.builder()
            .put("name", objection.name())
            .put("grounds", objection.grounds())
            .build());
  }

  private static String purpose(UUID id) {
    return "objections.sealed/" + id;
  }

  @Override
  public List<Objection> of(UUID lotId) {
    return list(
        OBJECTION + " WHERE lot_id = ? ORDER BY received_at DESC, id LIMIT 200",
        this::objection,
        lotId);
  }

  @Override
  public Optional<Objection> find(UUID lotId, UUID id) {
    return list(OBJECTION + " WHERE lot_id = ? AND id = ?", this::objection, lotId, id).stream()
        .findFirst();
  }

  private Objection objection(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    JsonObject sealed =
        CanonicalJson.parseObject(
            new String(cipher.openBytes(row.getBytes(5), purpose(id)), UTF_8));
    String decision = row.getString(10);
    return new Objection(
        id,
        row.getObject(2, UUID.class),
        ObjectionKind.valueOf(row.getString(3)),
        ObjectionKind.Filer.valueOf(row.getString(4)),
        text(sealed, "name"),
        text(sealed, "grounds"),
        StopRows.proofs(row.getString(6)),
        Meanwhile.valueOf(row.getString(7)),
        Objects.requireNonNull(StopRows.instant(row, 8)),
        Objects.requireNonNull(StopRows.instant(row, 9)),
        decision == null
            ? null
            : new Ruling(
                Decision.valueOf(decision),
                new CourtPaper(
                    row.getString(11),
                    row.getDate(12).toLocalDate(),
                    row.getString(13),
                    StopRows.proofs(row.getString(14))),
                Objects.requireNonNull(StopRows.instant(row, 15))));
  }

  private static String text(JsonObject json, String name) {
    return ((JsonText) Objects.requireNonNull(json.get(name), name)).value();
  }

  @Override
  public boolean numberTaken(String number) {
    return list(
            "SELECT EXISTS (SELECT 1 FROM paper_numbers WHERE number = ?)",
            row -> row.getBoolean(1),
            number)
        .getFirst();
  }

  @Override
  public boolean ruled(UUID id, Ruling ruling, String by) {
    return database.transaction(
        connection ->
            update(
                    connection,
                    """
                    UPDATE objections SET decision = ?, number = ?, dated = ?, reason = ?, proofs = ?,
                      ruled_at = ?, ruled_by = ?
                    WHERE id = ? AND decision IS NULL
                      AND NOT EXISTS (SELECT 1 FROM objections o WHERE o.number = ?)
                    """,
                    ruling.decision().name(),
                    ruling.paper().number(),
                    ruling.paper().dated(),
                    ruling.paper().reason(),
                    StopRows.json(ruling.paper().proofs()),
                    ruling.at(),
                    by,
                    id,
                    ruling.paper().number())
                == 1);
  }

  @Override
  public List<UUID> claimedAndOpen(int atMost) {
    return list(
        CLAIMED_AND_OPEN + " ORDER BY v.end_at LIMIT ?",
        row -> row.getObject(1, UUID.class),
        atMost);
  }

  @Override
  public boolean claimedAndOpen(UUID lotId) {
    return !list(CLAIMED_AND_OPEN + " AND v.lot_id = ?", row -> row.getObject(1, UUID.class), lotId)
        .isEmpty();
  }
}
