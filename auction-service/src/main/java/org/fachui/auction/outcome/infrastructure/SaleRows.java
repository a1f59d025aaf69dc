package org.fachui.auction.outcome.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.application.Sale.MadeAnnulment;
import org.fachui.auction.outcome.application.Sale.MadeRuling;
import org.fachui.auction.outcome.application.Sale.MadeService;
import org.fachui.auction.outcome.application.Sale.PartyOfCase;
import org.fachui.auction.outcome.application.SoldLot;
import org.fachui.auction.outcome.model.Confirmation;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Reads rows of sales and of what they rest on. */
final class SaleRows {
  /** A sold lot with its closing record and whoever enrolled with the winning paddle. */
  static final String SOLD_LOT =
      """
      SELECT l.id, e.id, t.code, t.name, t.name_en, c.case_number, l.title, l.place, p.unit_code,
        coalesce(e.deposit_fen, l.deposit_fen, 0), l.terms_sha256, l.rule_set, l.drill, j.record, e.claim_fen, l.balance_days
      FROM lot_live v
      JOIN bid_journal j ON j.lot_id = v.lot_id AND j.seq = v.seq AND j.kind = 'CLOSED'
      JOIN lots l ON l.id = v.lot_id
      JOIN cases c ON c.id = l.case_id
      JOIN courts t ON t.code = l.court
      LEFT JOIN properties p ON p.id = l.property_id
      LEFT JOIN enrolments e ON e.lot_id = v.lot_id AND e.paddle = v.leader
      WHERE v.lot_id = ? AND v.state = 'CLOSED_SOLD'
      """;

  static final String SALE =
      """
      SELECT s.lot_id, s.enrolment_id, e.subject, e.e_service, l.court, t.name, c.case_number, c.cause,
        (SELECT array_agg(a.role ORDER BY a.position) FROM parties a WHERE a.case_id = c.id),
        (SELECT array_agg(a.name ORDER BY a.position) FROM parties a WHERE a.case_id = c.id),
        l.kind, l.title, l.place, p.unit_code, l.rule_set, l.drill, s.state, s.price_fen, s.sold_at,
        s.due_by, s.paid_at, s.confirmation, s.confirmation_pdf, s.ruling_number, s.ruling, s.ruled_at,
        s.served_at, s.receipt, a.number, a.annulled_at, d.number, d.document, d.ruled_at
      FROM sales s
      JOIN enrolments e ON e.id = s.enrolment_id
      JOIN lots l ON l.id = s.lot_id
      JOIN cases c ON c.id = l.case_id
      JOIN courts t ON t.code = l.court
      LEFT JOIN properties p ON p.id = l.property_id
      LEFT JOIN annulments a ON a.lot_id = s.lot_id
      LEFT JOIN default_rulings d ON d.lot_id = s.lot_id
      WHERE s.lot_id = ?
      """;

  private SaleRows() {}

  static SoldLot soldLot(ResultSet row) throws SQLException {
    BidRecord record = BidRecord.fromJson(CanonicalJson.parseObject(row.getString(14)));
    if (!(record instanceof Closed closed)) {
      throw new IllegalStateException("the last record of a closed lot is another");
    }
    return new SoldLot(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        new Confirmation.Court(row.getString(3), row.getString(4), row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        closed.winner(),
        closed.price(),
        row.getLong(10),
        Instant.ofEpochMilli(closed.endAt()),
        closed.bids(),
        closed.seq(),
        closed.winningBidId(),
        row.getString(11),
        row.getString(12),
        row.getBoolean(13),
        row.getObject(16, Integer.class),
        row.getObject(15, Long.class));
  }

  static Sale sale(ResultSet row) throws SQLException {
    return new Sale(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getBoolean(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        parties(row),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getBoolean(16),
        SaleState.valueOf(row.getString(17)),
        row.getLong(18),
        instant(row, 19),
        instant(row, 20),
        instantOrNull(row, 21),
        row.getString(22),
        row.getString(23),
        ruling(row, 24),
        row.getString(28) == null ? null : new MadeService(instant(row, 27), row.getString(28)),
        ruling(row, 31),
        row.getString(29) == null ? null : new MadeAnnulment(row.getString(29), instant(row, 30)));
  }

  private static @Nullable MadeRuling ruling(ResultSet row, int column) throws SQLException {
    return row.getString(column) == null
        ? null
        : new MadeRuling(
            row.getString(column), row.getString(column + 1), instant(row, column + 2));
  }

  private static List<PartyOfCase> parties(ResultSet row) throws SQLException {
    List<PartyOfCase> parties = new ArrayList<>();
    if (row.getArray(9) != null) {
      String[] roles = (String[]) row.getArray(9).getArray();
      String[] names = (String[]) row.getArray(10).getArray();
      for (int i = 0; i < roles.length; i++) {
        parties.add(new PartyOfCase(roles[i], names[i]));
      }
    }
    return parties;
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
