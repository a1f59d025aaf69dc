package org.fachui.auction.outcome.infrastructure;

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
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.application.Sales;
import org.fachui.auction.outcome.application.SoldLot;
import org.fachui.auction.outcome.application.StoredPaper;
import org.fachui.auction.outcome.infrastructure.SaleSteps.Columns;
import org.fachui.auction.outcome.model.Confirmation;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.platform.protection.FieldCipher;
import org.jspecify.annotations.Nullable;

/** The tables of sales, documents and deliveries. */
@ApplicationScoped
public class JdbcSales implements Sales {
  private static final int MOST_OF_A_PERSON = 500;

  private EngineDatabase database;
  private PaperStore papers;

  @Inject
  public JdbcSales(EngineDatabase database, FieldCipher cipher) {
    this.database = database;
    this.papers = new PaperStore(cipher);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcSales() {}

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
            for (int i = 0; i < arguments.length; i++) {
              select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(reader.read(row));
              }
            }
          }
          return found;
        });
  }

  @Override
  public List<UUID> closed(int atMost) {
    return list(
        "SELECT lot_id FROM lot_live WHERE state = 'CLOSED_SOLD' AND NOT confirmed ORDER BY lot_id LIMIT ?",
        row -> row.getObject(1, UUID.class),
        atMost);
  }

  @Override
  public Optional<SoldLot> soldLot(UUID lotId) {
    return list(SaleRows.SOLD_LOT, SaleRows::soldLot, lotId).stream().findFirst();
  }

  @Override
  public void nothingFollows(UUID lotId) {
    database.transaction(connection -> done(connection, lotId));
  }

  /** Locks the lot's live row, so that of two replicas one writes and the other finds it done. */
  private static boolean done(Connection connection, UUID lotId) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE lot_live SET confirmed = true WHERE lot_id = ? AND NOT confirmed")) {
      update.setObject(1, lotId);
      return update.executeUpdate() == 1;
    }
  }

  @Override
  public void confirmed(
      SoldLot lot, UUID enrolmentId, Confirmation confirmation, StoredPaper pdf, Instant now) {
    database.transaction(
        connection -> {
          if (!done(connection, lot.lotId())) {
            return false;
          }
          papers.add(connection, pdf, null, now);
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  INSERT INTO sales (lot_id, enrolment_id, state, price_fen, sold_at, due_by,
                    confirmation, confirmation_pdf, ask_at)
                  VALUES (?, ?, 'SOLD', ?, ?, ?, ?, ?, ?)
                  """)) {
            insert.setObject(1, lot.lotId());
            insert.setObject(2, enrolmentId);
            insert.setLong(3, lot.priceFen());
            insert.setTimestamp(4, Timestamp.from(confirmation.closedAt()));
            insert.setTimestamp(5, Timestamp.from(confirmation.dueBy()));
            insert.setString(6, confirmation.toJson(pdf.sha256()));
            insert.setString(7, pdf.sha256());
            insert.setTimestamp(8, Timestamp.from(now));
            return insert.executeUpdate() == 1;
          }
        });
  }

  @Override
  public Optional<Sale> of(UUID lotId) {
    return list(SaleRows.SALE, SaleRows::sale, lotId).stream().findFirst();
  }

  @Override
  public boolean numberTaken(String number, UUID lotId) {
    return list(
            """
            SELECT EXISTS (SELECT 1 FROM paper_numbers
              WHERE number = ? AND NOT (paper = 'SALE_RULING' AND lot_id = ?))
            """,
            row -> row.getBoolean(1),
            number,
            lotId)
        .getFirst();
  }

  @Override
  public boolean ruled(UUID lotId, String number, StoredPaper document, Instant now, String by) {
    return database.transaction(
        connection -> {
          papers.add(connection, document, lotId, now);
          return SaleSteps.take(
              connection,
              lotId,
              SaleState.RULED,
              now,
              new Columns(
                  ", ruling_number = ?, ruling = ?, ruled_at = ?, ruled_by = ?",
                  List.of(number, document.sha256(), now, by)));
        });
  }

  @Override
  public boolean served(UUID lotId, String receiptNo, String receipt, Instant now, String by) {
    return database.transaction(
        connection -> {
          boolean taken =
              SaleSteps.take(
                  connection,
                  lotId,
                  SaleState.SERVED,
                  now,
                  new Columns(
                      ", served_at = ?, receipt = ?, served_by = ?", List.of(now, receipt, by)));
          if (taken) {
            deliver(connection, lotId, receiptNo, now);
          }
          return taken;
        });
  }

  private static void deliver(Connection connection, UUID lotId, String receiptNo, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO deliveries (receipt_no, lot_id, subject, kind, number, document, arrived_at)
            SELECT ?, s.lot_id, e.subject, 'SALE_RULING', s.ruling_number, s.ruling, ?
            FROM sales s JOIN enrolments e ON e.id = s.enrolment_id WHERE s.lot_id = ?
            """)) {
      insert.setString(1, receiptNo);
      insert.setTimestamp(2, Timestamp.from(now));
      insert.setObject(3, lotId);
      if (insert.executeUpdate() != 1) {
        throw new IllegalStateException("the ruling of lot " + lotId + " did not arrive");
      }
    }
  }

  @Override
  public boolean defaulted(
      UUID lotId, String number, StoredPaper document, Instant now, String by) {
    return database.transaction(
        connection -> {
          papers.add(connection, document, lotId, now);
          boolean taken =
              SaleSteps.take(
                  connection,
                  lotId,
                  SaleState.DEFAULTED,
                  now,
                  new Columns(", ask_at = NULL", List.of()));
          if (taken) {
            new DefaultRows(connection, lotId).keep(number, document.sha256(), now, by);
            SaleFacts.defaulted(connection, lotId, now);
          }
          return taken;
        });
  }

  @Override
  public Optional<StoredPaper> document(String sha256, @Nullable UUID sealedFor) {
    return database.transaction(connection -> papers.find(connection, sha256, sealedFor));
  }

  @Override
  public List<Sales.Delivery> deliveries(String subject) {
    return list(
        """
        SELECT lot_id, kind, number, document, arrived_at, receipt_no FROM deliveries
        WHERE subject = ? ORDER BY arrived_at DESC, receipt_no LIMIT
        """
            + MOST_OF_A_PERSON,
        row ->
            new Sales.Delivery(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                SaleRows.instant(row, 5),
                row.getString(6)),
        subject);
  }
}
