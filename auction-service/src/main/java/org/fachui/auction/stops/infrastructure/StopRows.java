package org.fachui.auction.stops.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.application.Stop;
import org.fachui.auction.stops.application.StopRequested;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.auction.stops.law.StopFacts.Money;
import org.fachui.auction.stops.law.StopKind;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.jspecify.annotations.Nullable;

/** Reads and writes the columns of stops. */
public final class StopRows {
  static final String STOP =
      """
      SELECT o.id, o.lot_id, l.drill, o.kind, o.cause, o.number, o.dated, o.reason, o.proofs,
        o.stage_before, o.ordered_at, o.term_ends_at, o.stopped_at, o.gone_at, o.gone, o.over_at,
        o.over, o.over_reason
      FROM stops o JOIN lots l ON l.id = o.lot_id
      """;

  private StopRows() {}

  static Stop stop(ResultSet row) throws SQLException {
    Instant gone = instant(row, 14);
    Instant over = instant(row, 16);
    return new Stop(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getBoolean(3),
        StopKind.valueOf(row.getString(4)),
        StopCause.valueOf(row.getString(5)),
        new CourtPaper(
            row.getString(6),
            row.getDate(7).toLocalDate(),
            row.getString(8),
            proofs(row.getString(9))),
        LotStage.valueOf(row.getString(10)),
        Objects.requireNonNull(instant(row, 11)),
        instant(row, 12),
        instant(row, 13),
        gone == null ? null : new Stop.Gone(gone, row.getString(15)),
        over == null
            ? null
            : new Stop.Over(over, Stop.Ending.valueOf(row.getString(17)), row.getString(18)));
  }

  /** A time, or null. */
  public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  /** The proofs in canonical form. */
  public static String json(List<Proof> proofs) {
    JsonArray all =
        new JsonArray(
            proofs.stream()
                .<JsonValue>map(
                    proof ->
                        JsonObject.builder()
                            .put("title", proof.title())
                            .put("sha256", proof.sha256())
                            .build())
                .toList());
    return CanonicalJson.write(JsonObject.builder().put("proofs", all).build());
  }

  /** The proofs as {@link #json} wrote them. */
  public static List<Proof> proofs(String json) {
    JsonValue list = Objects.requireNonNull(CanonicalJson.parseObject(json).get("proofs"));
    return ((JsonArray) list)
        .elements().stream()
            .map(JsonObject.class::cast)
            .map(one -> new Proof(text(one, "title"), text(one, "sha256")))
            .toList();
  }

  private static String text(JsonObject json, String name) {
    return ((JsonText) Objects.requireNonNull(json.get(name), name)).value();
  }

  /** What was judged, in canonical form. */
  static String figures(StopRequested request, long proceedsFen) {
    JsonObject.Builder json = JsonObject.builder();
    Money money = request.money();
    if (money != null) {
      json.put("owedFen", money.owedFen())
          .put("paidFen", money.paidFen())
          .put("proceedsFen", proceedsFen)
          .put("sellAll", money.sellAll());
      Instant paidAt = money.paidAt();
      if (paidAt != null) {
        json.put("paidAt", paidAt.toString());
      }
    }
    if (!request.togetherWith().isEmpty()) {
      json.put(
          "togetherWith",
          new JsonArray(
              request.togetherWith().stream()
                  .<JsonValue>map(lot -> new JsonText(lot.toString()))
                  .toList()));
    }
    return CanonicalJson.write(json.build());
  }
}
