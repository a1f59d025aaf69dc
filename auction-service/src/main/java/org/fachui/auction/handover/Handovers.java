package org.fachui.auction.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.handover.Handover.Belonging;
import org.fachui.auction.handover.Handover.Held;
import org.fachui.auction.handover.Handover.Meter;
import org.fachui.auction.handover.Handover.VacateNotice;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.infrastructure.StopRows;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** The table of handovers. */
@ApplicationScoped
public class Handovers {
  private EngineDatabase database;
  private FieldCipher cipher;

  @Inject
  public Handovers(EngineDatabase database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Handovers() {}

  /** A lot's; empty while there is neither notice nor record. */
  public Optional<Handover> of(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT vacate_number, vacate_dated, vacate_reason, vacate_by, vacate_at, held_at, keys,
                    things, sealed, proofs, recorded_at
                  FROM handovers WHERE lot_id = ?
                  """)) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(handover(lotId, row)) : Optional.empty();
            }
          }
        });
  }

  private Handover handover(UUID lotId, ResultSet row) throws SQLException {
    Instant vacateBy = StopRows.instant(row, 4);
    Instant heldAt = StopRows.instant(row, 6);
    return new Handover(
        lotId,
        vacateBy == null
            ? null
            : new VacateNotice(
                new CourtPaper(
                    row.getString(1), row.getDate(2).toLocalDate(), row.getString(3), List.of()),
                vacateBy,
                Objects.requireNonNull(StopRows.instant(row, 5))),
        heldAt == null ? null : held(lotId, row, heldAt));
  }

  private Held held(UUID lotId, ResultSet row, Instant heldAt) throws SQLException {
    JsonObject things = CanonicalJson.parseObject(row.getString(8));
    return new Held(
        heldAt,
        row.getInt(7),
        all(things, "meters").stream()
            .map(one -> new Meter(text(one, "kind"), text(one, "reading")))
            .toList(),
        all(things, "belongings").stream()
            .map(one -> new Belonging(text(one, "what"), count(one), text(one, "where")))
            .toList(),
        new String(cipher.openBytes(row.getBytes(9), purpose(lotId)), UTF_8),
        StopRows.proofs(row.getString(10)),
        Objects.requireNonNull(StopRows.instant(row, 11)));
  }

  /** Keeps the notice to vacate; false if there is one, or another paper has its number. */
  public boolean noticed(UUID lotId, VacateNotice notice, String by) {
    return database.transaction(
        connection ->
            update(
                connection,
                """
                INSERT INTO handovers (lot_id, vacate_number, vacate_dated, vacate_reason, vacate_by,
                  vacate_at, vacate_judge)
                SELECT ?, ?, ?, ?, ?, ?, ?
                WHERE NOT EXISTS (SELECT 1 FROM paper_numbers WHERE number = ?)
                ON CONFLICT DO NOTHING
                """,
                lotId,
                notice.paper().number(),
                notice.paper().dated(),
                notice.paper().reason(),
                notice.vacateBy(),
                notice.at(),
                by,
                notice.paper().number()));
  }

  /** Keeps the record; false if there is one. */
  public boolean held(UUID lotId, Held held, String by) {
    return database.transaction(
        connection ->
            update(
                connection,
                """
                INSERT INTO handovers AS h (lot_id, held_at, keys, things, sealed, proofs, recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (lot_id) DO UPDATE SET held_at = excluded.held_at, keys = excluded.keys,
                  things = excluded.things, sealed = excluded.sealed, proofs = excluded.proofs,
                  recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                WHERE h.held_at IS NULL
                """,
                lotId,
                held.heldAt(),
                held.keys(),
                things(held),
                cipher.seal(held.present().getBytes(UTF_8), purpose(lotId)),
                StopRows.json(held.proofs()),
                held.recordedAt(),
                by));
  }

  private static boolean update(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        update.setObject(
            i + 1, arguments[i] instanceof Instant time ? Timestamp.from(time) : arguments[i]);
      }
      return update.executeUpdate() == 1;
    }
  }

  private static String purpose(UUID lotId) {
    return "handovers.sealed/" + lotId;
  }

  private static String things(Held held) {
    JsonArray meters =
        new JsonArray(
            held.meters().stream()
                .<JsonValue>map(
                    meter ->
                        JsonObject.builder()
                            .put("kind", meter.kind())
                            .put("reading", meter.reading())
                            .build())
                .toList());
    JsonArray belongings =
        new JsonArray(
            held.belongings().stream()
                .<JsonValue>map(
                    thing ->
                        JsonObject.builder()
                            .put("what", thing.what())
                            .put("count", thing.count())
                            .put("where", thing.where())
                            .build())
                .toList());
    return CanonicalJson.write(
        JsonObject.builder().put("meters", meters).put("belongings", belongings).build());
  }

  private static List<JsonObject> all(JsonObject json, String name) {
    return ((JsonArray) Objects.requireNonNull(json.get(name), name))
        .elements().stream().map(JsonObject.class::cast).toList();
  }

  private static String text(JsonObject json, String name) {
    return ((JsonText) Objects.requireNonNull(json.get(name), name)).value();
  }

  private static int count(JsonObject json) {
    return Math.toIntExact(
        ((JsonInteger) Objects.requireNonNull(json.get("count"), "count")).value());
  }
}
