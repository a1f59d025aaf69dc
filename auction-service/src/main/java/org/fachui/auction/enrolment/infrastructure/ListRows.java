package org.fachui.auction.enrolment.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.application.LotOfEnrolment;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.Listed;
import org.fachui.auction.enrolment.model.ListedParty;
import org.fachui.auction.enrolment.model.Purchase;
import org.jspecify.annotations.Nullable;

/**
 * Looks people up in the courts' lists by their keyed hashes, with regard to the sale of one lot.
 * Whoever runs the platform is connected with the sales of every court, whichever declared him.
 */
final class ListRows {
  private static final String LISTED =
      """
      SELECT d.connection, d.court,
        EXISTS (SELECT 1 FROM buyers_in_default b WHERE b.unit_code = ? AND b.person = who.person)
          OR EXISTS (SELECT 1 FROM disapprovals n JOIN sales s ON s.lot_id = n.lot_id
            JOIN enrolment_parties b ON b.enrolment_id = s.enrolment_id
            WHERE n.unit_code = ? AND b.person = who.person AND b.role = 'BUYER'),
        (SELECT coalesce(array_agg(DISTINCT r.court ORDER BY r.court), '{}')
          FROM restricted_debtors r WHERE r.person = who.person AND r.lifted_at IS NULL
            AND r.since_on <= ? AND ?::text IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM restriction_permissions p
              WHERE p.restriction_id = r.id AND p.purchase = ?
                AND (? BETWEEN p.from_on AND p.until_on OR ? BETWEEN p.from_on AND p.until_on))),
        who.position, who.role = 'BUYER'
      FROM (:who) who LEFT JOIN LATERAL (
        SELECT c.connection, c.court FROM connected_persons c
        WHERE c.person = who.person AND c.withdrawn_at IS NULL
          AND (c.court = ? OR c.connection IN ('PLATFORM', 'PLATFORM_STAFF'))
        ORDER BY c.court <> ?, c.declared_at, c.id LIMIT 1) d ON true
      ORDER BY who.position
      """;

  private final LotOfEnrolment lot;
  private final @Nullable String purchase;
  private final LocalDate boughtOn;
  private final LocalDate today;

  ListRows(LotOfEnrolment lot, @Nullable Purchase purchase, LocalDate boughtOn, LocalDate today) {
    this.lot = lot;
    this.purchase = purchase == null ? null : purchase.name();
    this.boughtOn = boughtOn;
    this.today = today;
  }

  /** Somebody who does not take part yet. */
  Listed of(Connection connection, byte[] person) throws SQLException {
    return read(connection, "SELECT ?::bytea AS person, 0 AS position, 'BUYER' AS role", person)
        .getFirst()
        .listed();
  }

  /** Everybody who takes part by an enrolment. */
  List<ListedParty> parties(Connection connection, UUID enrolmentId) throws SQLException {
    return read(
        connection,
        "SELECT person, position, role FROM enrolment_parties WHERE enrolment_id = ?",
        enrolmentId);
  }

  private List<ListedParty> read(Connection connection, String who, Object argument)
      throws SQLException {
    List<ListedParty> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LISTED.replace(":who", who))) {
      select.setString(1, lot.unitCode());
      select.setString(2, lot.unitCode());
      select.setObject(3, boughtOn);
      select.setString(4, purchase);
      select.setString(5, purchase);
      select.setObject(6, boughtOn);
      select.setObject(7, today);
      select.setObject(8, argument);
      select.setString(9, lot.court());
      select.setString(10, lot.court());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String connected = row.getString(1);
          found.add(
              new ListedParty(
                  row.getInt(5),
                  row.getBoolean(6),
                  new Listed(
                      connected == null ? null : ConnectionWithSale.valueOf(connected),
                      row.getString(2),
                      row.getBoolean(3),
                      List.of((String[]) row.getArray(4).getArray()))));
        }
      }
    }
    return found;
  }
}
