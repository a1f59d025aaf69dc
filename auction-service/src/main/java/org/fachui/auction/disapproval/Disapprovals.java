package org.fachui.auction.disapproval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.Facts;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.infrastructure.StopRows;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;

/** The table of rulings that shares are sold again for want of an approval. */
@ApplicationScoped
public class Disapprovals {
  private static final String KIND = "lot.disapproved";

  private static final String OF_LOT =
      """
      SELECT number, dated, reason, proofs, buyer_knew, kept_fen, returned_fen, ruled_at
      FROM disapprovals WHERE lot_id = ?
      """;

  private static final String TAKEN =
      "SELECT EXISTS (SELECT 1 FROM paper_numbers WHERE number = ?)";

  /** A step of the sale at the same time waits for this row, and finds that it does not go on. */
  private static final String END =
      """
      UPDATE sales AS s SET state = 'NOT_APPROVED', ask_at = NULL, asking_until = NULL
      FROM lots l, enrolments e WHERE l.id = s.lot_id AND e.id = s.enrolment_id AND s.lot_id = ? AND s.state IN ('SOLD', 'PAID')
        AND EXISTS (SELECT 1 FROM sale_approvals a WHERE a.lot_id = s.lot_id AND NOT a.granted)
      RETURNING l.rule_set, least(e.deposit_fen, coalesce(l.kept_fen, e.deposit_fen)),
        CASE WHEN s.paid_at IS NOT NULL THEN s.price_fen
          ELSE coalesce(s.due_deposit_fen, e.deposit_fen) + coalesce(s.due_arrived_fen, 0) END
      """;

  private static final String INSERT =
      """
      INSERT INTO disapprovals (lot_id, number, dated, reason, proofs, buyer_knew, kept_fen,
        returned_fen, unit_code, person, ruled_at, ruled_by)
      SELECT s.lot_id, ?, ?, ?, ?, ?, ?, ?, p.unit_code, e.person, ?, ?
      FROM sales s JOIN enrolments e ON e.id = s.enrolment_id JOIN lots l ON l.id = s.lot_id
      JOIN properties p ON p.id = l.property_id WHERE s.lot_id = ?
      """;

  private EngineDatabase database;

  @Inject
  public Disapprovals(EngineDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Disapprovals() {}

  /** What became of a ruling that was to be stored. */
  public enum Added {
    /** It stands. */
    DONE,
    /** Another paper has the number. */
    NUMBER_TAKEN,
    /** Another step came first. */
    OTHER_FIRST
  }

  /** What a sale ended with. Money in fen. */
  private record Ended(String ruleSet, long depositFen, long paidFen) {}

  /** The ruling on a lot. */
  public Optional<Disapproval> of(UUID lotId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OF_LOT)) {
            select.setObject(1, lotId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(disapproval(lotId, row)) : Optional.empty();
            }
          }
        });
  }

  /** Stores the ruling, ends the sale and tells the fact, in one transaction. */
  public Added add(UUID lotId, CourtPaper paper, boolean buyerKnew, Instant at, String by) {
    return database.transaction(
        connection -> {
          if (taken(connection, paper.number())) {
            return Added.NUMBER_TAKEN;
          }
          Optional<Ended> ended = end(connection, lotId);
          if (ended.isEmpty()) {
            return Added.OTHER_FIRST;
          }
          Ended sale = ended.get();
          long kept = DisapprovalRules.keptFen(buyerKnew, sale.depositFen(), sale.paidFen());
          var made = new Disapproval(lotId, paper, buyerKnew, kept, sale.paidFen() - kept, at);
          insert(connection, made, by);
          tell(connection, made, sale.ruleSet());
          return Added.DONE;
        });
  }

  private static boolean taken(Connection connection, String number) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TAKEN)) {
      select.setString(1, number);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static Optional<Ended> end(Connection connection, UUID lotId) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(END)) {
      update.setObject(1, lotId);
      try (ResultSet row = update.executeQuery()) {
        return row.next()
            ? Optional.of(new Ended(row.getString(1), row.getLong(2), row.getLong(3)))
            : Optional.empty();
      }
    }
  }

  private static void insert(Connection connection, Disapproval made, String by)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, made.paper().number());
      insert.setDate(2, Date.valueOf(made.paper().dated()));
      insert.setString(3, made.paper().reason());
      insert.setString(4, StopRows.json(made.paper().proofs()));
      insert.setBoolean(5, made.buyerKnew());
      insert.setLong(6, made.keptFen());
      insert.setLong(7, made.returnedFen());
      insert.setTimestamp(8, Timestamp.from(made.at()));
      insert.setString(9, by);
      insert.setObject(10, made.lotId());
      if (insert.executeUpdate() != 1) {
        throw new IllegalStateException("lot " + made.lotId() + " has no property");
      }
    }
  }

  private static void tell(Connection connection, Disapproval made, String ruleSet)
      throws SQLException {
    String lotId = made.lotId().toString();
    var event =
        new CloudEvent(
            lotId + "-" + KIND,
            "/auction",
            "org.fachui.auction." + KIND,
            lotId,
            made.at(),
            Map.of("ruleset", ruleSet),
            "{\"buyerKnew\":%s,\"keptFen\":%d,\"lotId\":\"%s\",\"returnedFen\":%d}"
                .formatted(made.buyerKnew(), made.keptFen(), lotId, made.returnedFen()));
    Outbox.add(connection, List.of(Message.of(Facts.LOTS, lotId, event)));
  }

  private static Disapproval disapproval(UUID lotId, ResultSet row) throws SQLException {
    return new Disapproval(
        lotId,
        new CourtPaper(
            row.getString(1),
            row.getDate(2).toLocalDate(),
            row.getString(3),
            StopRows.proofs(row.getString(4))),
        row.getBoolean(5),
        row.getLong(6),
        row.getLong(7),
        Objects.requireNonNull(StopRows.instant(row, 8)));
  }
}
