package org.fachui.auction.satisfaction;

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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.Facts;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.satisfaction.Ended.Taking;
import org.fachui.auction.satisfaction.Inquiry.Creditor;
import org.fachui.auction.satisfaction.Inquiry.Draw;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.infrastructure.StopRows;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;
import org.fachui.platform.protection.FieldCipher;
import org.jspecify.annotations.Nullable;

/** The tables of inquiries and endings; creditors' names are sealed for their row. */
@ApplicationScoped
public class Satisfactions {
  private EngineDatabase database;
  private FieldCipher cipher;

  @Inject
  public Satisfactions(EngineDatabase database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Satisfactions() {}

  /** What became of an ending that was to be stored. */
  public enum Added {
    /** It stands. */
    DONE,
    /** Another paper has the number. */
    NUMBER_TAKEN,
    /** It has ended, or goes on in another round. */
    OTHER_FIRST
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(
      Connection connection, String query, Row<T> reader, @Nullable Object... arguments)
      throws SQLException {
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
  }

  private static boolean update(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, arguments);
      return update.executeUpdate() == 1;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(
          i + 1, arguments[i] instanceof Instant time ? Timestamp.from(time) : arguments[i]);
    }
  }

  /** The property of a lot; empty for a lot without one. */
  public Optional<UUID> property(UUID lotId) {
    return database.transaction(
        connection ->
            list(
                    connection,
                    "SELECT property_id FROM lots WHERE id = ? AND property_id IS NOT NULL",
                    row -> row.getObject(1, UUID.class),
                    lotId)
                .stream()
                .findFirst());
  }

  /** The inquiry of a lot. */
  public Optional<Inquiry> inquiry(UUID lotId) {
    return database.transaction(connection -> inquiry(connection, lotId));
  }

  private Optional<Inquiry> inquiry(Connection connection, UUID lotId) throws SQLException {
    List<Creditor> creditors =
        list(
            connection,
            """
            SELECT position, sealed, applicant, legal_rank, claim_fen, wants, answered_at
            FROM asked_creditors WHERE lot_id = ? ORDER BY position
            """,
            row -> creditor(lotId, row),
            lotId);
    return list(
            connection,
            """
            SELECT asked_at, answer_by, document_sha256, drawn, draw_seed, draw_source, public_value
            FROM creditor_inquiries WHERE lot_id = ?
            """,
            row ->
                new Inquiry(
                    lotId,
                    Objects.requireNonNull(StopRows.instant(row, 1)),
                    Objects.requireNonNull(StopRows.instant(row, 2)),
                    row.getString(3),
                    creditors,
                    row.getObject(4, Integer.class),
                    new Draw(row.getString(5), row.getString(6), row.getString(7))),
            lotId)
        .stream()
        .findFirst();
  }

  private Creditor creditor(UUID lotId, ResultSet row) throws SQLException {
    int position = row.getInt(1);
    return new Creditor(
        position,
        cipher.open(row.getBytes(2), purpose(lotId, position)),
        row.getBoolean(3),
        row.getInt(4),
        row.getLong(5),
        row.getObject(6, Boolean.class),
        StopRows.instant(row, 7));
  }

  private static String purpose(UUID lotId, int position) {
    return "asked_creditors.sealed/" + lotId + "/" + position;
  }

  /** Stores whom the court asked; false if it had asked before. */
  public boolean asked(Inquiry inquiry, Instant now, String by) {
    return database.transaction(
        connection -> {
          boolean fresh =
              update(
                  connection,
                  """
                  INSERT INTO creditor_inquiries (lot_id, asked_at, answer_by, document_sha256,
                    recorded_at, recorded_by, draw_seed, draw_source)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                  """,
                  inquiry.lotId(),
                  inquiry.askedAt(),
                  inquiry.answerBy(),
                  inquiry.documentSha256(),
                  now,
                  by,
                  inquiry.draw().seed(),
                  inquiry.draw().source());
          for (Creditor one : fresh ? inquiry.creditors() : List.<Creditor>of()) {
            update(
                connection,
                """
                INSERT INTO asked_creditors (lot_id, position, sealed, applicant, legal_rank, claim_fen)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                inquiry.lotId(),
                one.position(),
                cipher.seal(one.name(), purpose(inquiry.lotId(), one.position())),
                one.applicant(),
                one.rank(),
                one.claimFen());
          }
          return fresh;
        });
  }

  /** Keeps what a creditor answered; false if he had answered, or lots are drawn. */
  public boolean answered(UUID lotId, int position, boolean wants, Instant at, String sha256) {
    return database.transaction(
        connection ->
            locked(connection, lotId)
                && update(
                    connection,
                    """
                    UPDATE asked_creditors SET wants = ?, answered_at = ?, answer_sha256 = ?
                    WHERE lot_id = ? AND position = ? AND wants IS NULL
                    """,
                    wants,
                    at,
                    sha256,
                    lotId,
                    position));
  }

  /** Keeps whom the lots chose; false unless the answers are still those among which was drawn. */
  public boolean drawn(Inquiry among, int position, String publicValue, Instant now, String by) {
    UUID lotId = among.lotId();
    return database.transaction(
        connection ->
            locked(connection, lotId)
                && inquiry(connection, lotId).filter(among::equals).isPresent()
                && update(
                    connection,
                    """
                    UPDATE creditor_inquiries SET drawn = ?, public_value = ?, drawn_at = ?, drawn_by = ?
                    WHERE lot_id = ?
                    """,
                    position,
                    publicValue,
                    now,
                    by,
                    lotId));
  }

  /** Nobody answers and no lots are drawn until the transaction ends; false if they are drawn. */
  private static boolean locked(Connection connection, UUID lotId) throws SQLException {
    return list(
            connection,
            "SELECT drawn FROM creditor_inquiries WHERE lot_id = ? FOR UPDATE",
            row -> row.getObject(1, Integer.class) == null,
            lotId)
        .contains(true);
  }

  /** How a lot ended; empty while it did not. */
  public Optional<Ended> ended(UUID lotId) {
    return database.transaction(
        connection ->
            list(
                    connection,
                    """
                    SELECT ending, number, dated, reason, proofs, route, creditor, price_fen,
                      difference_fen, difference_paid_at, ended_at
                    FROM lot_endings WHERE lot_id = ?
                    """,
                    row -> ended(lotId, row),
                    lotId)
                .stream()
                .findFirst());
  }

  private static Ended ended(UUID lotId, ResultSet row) throws SQLException {
    String route = row.getString(6);
    return new Ended(
        lotId,
        Ending.valueOf(row.getString(1)),
        new CourtPaper(
            row.getString(2),
            row.getDate(3).toLocalDate(),
            row.getString(4),
            StopRows.proofs(row.getString(5))),
        route == null
            ? null
            : new Taking(
                Route.valueOf(route),
                row.getObject(7, Integer.class),
                row.getLong(8),
                row.getLong(9),
                StopRows.instant(row, 10)),
        Objects.requireNonNull(StopRows.instant(row, 11)));
  }

  /** Ends the lot and tells the fact, in one transaction; a notice of a further round waits. */
  public Added end(Ended ended, String by) {
    return database.transaction(connection -> end(connection, ended, by));
  }

  /** The same in the caller's transaction. */
  public Added end(Connection connection, Ended ended, String by) throws SQLException {
    String number = ended.paper().number();
    if (list(
            connection,
            "SELECT 1 FROM paper_numbers WHERE number = ? LIMIT 1",
            row -> row.getInt(1),
            number)
        .contains(1)) {
      return Added.NUMBER_TAKEN;
    }
    List<String> ruleSet =
        list(
            connection,
            """
            SELECT l.rule_set FROM lots l JOIN properties p ON p.id = l.property_id
            WHERE l.id = ? FOR UPDATE OF p
            """,
            row -> row.getString(1),
            ended.lotId());
    if (ruleSet.isEmpty() || !insert(connection, ended, by)) {
      return Added.OTHER_FIRST;
    }
    tell(connection, ended, ruleSet.getFirst());
    return Added.DONE;
  }

  private static boolean insert(Connection connection, Ended ended, String by) throws SQLException {
    Taking taking = ended.taking();
    return update(
        connection,
        """
        INSERT INTO lot_endings (lot_id, ending, number, dated, reason, proofs, route, creditor, price_fen,
          difference_fen, difference_paid_at, ended_at, ended_by)
        SELECT ?, ?, ?, ?, ?, ?, ?::text, ?::integer, ?::bigint, ?::bigint, ?::timestamptz, ?::timestamptz, ?
        WHERE NOT EXISTS (SELECT 1 FROM lots n WHERE n.previous_lot = ?) ON CONFLICT DO NOTHING
        """,
        ended.lotId(),
        ended.ending().name(),
        ended.paper().number(),
        ended.paper().dated(),
        ended.paper().reason(),
        StopRows.json(ended.paper().proofs()),
        taking == null ? null : taking.route().name(),
        taking == null ? null : taking.creditor(),
        taking == null ? null : taking.priceFen(),
        taking == null ? null : taking.differenceFen(),
        taking == null ? null : taking.differencePaidAt(),
        ended.at(),
        by,
        ended.lotId());
  }

  private static void tell(Connection connection, Ended ended, String ruleSet) throws SQLException {
    String lotId = ended.lotId().toString();
    String kind = ended.ending().fact();
    var event =
        new CloudEvent(
            lotId + "-" + kind,
            "/auction",
            "org.fachui.auction." + kind,
            lotId,
            ended.at(),
            Map.of("ruleset", ruleSet),
            "{\"lotId\":\"" + lotId + "\"}");
    Outbox.add(connection, List.of(Message.of(Facts.LOTS, lotId, event)));
  }
}
