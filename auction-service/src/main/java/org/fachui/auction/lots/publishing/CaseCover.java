package org.fachui.auction.lots.publishing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.platform.store.StoreFailure;

/**
 * What the other lots of a case have brought, and what those on sale bring at least. What was taken
 * by agreement brought its price (CPI-489).
 */
@ApplicationScoped
public class CaseCover {
  private static final String OTHERS =
      """
      SELECT coalesce(sum(s.price_fen) FILTER (WHERE s.state IN ('PAID', 'RULED', 'SERVED')), 0)
          + (SELECT coalesce(sum(t.price_fen), 0) FROM property_takings t JOIN properties p ON p.id = t.property_id
            WHERE p.case_id = ? AND p.id <> ?),
        coalesce(sum(coalesce(s.price_fen, l.start_price))
          FILTER (WHERE coalesce(s.state, 'SOLD') = 'SOLD' AND coalesce(v.state, '') <> 'CLOSED_UNSOLD'), 0)
      FROM lots l
      LEFT JOIN lot_live v ON v.lot_id = l.id
      LEFT JOIN sales s ON s.lot_id = l.id
      WHERE l.case_id = ? AND l.property_id <> ?
        AND NOT EXISTS (SELECT 1 FROM stops o WHERE o.lot_id = l.id AND o.kind = 'WITHDRAWAL' AND o.over_at IS NULL)
      """;

  private static final String WHOLE =
      """
      SELECT (SELECT coalesce(sum(s.price_fen), 0) FROM sales s JOIN lots l ON l.id = s.lot_id
          WHERE l.case_id = c.id AND s.state IN ('PAID', 'RULED', 'SERVED'))
          + (SELECT coalesce(sum(t.price_fen), 0) FROM property_takings t JOIN properties p ON p.id = t.property_id
            WHERE p.case_id = c.id),
        (SELECT max((p.gates::jsonb ->> 'owedFen')::bigint) FROM properties p WHERE p.case_id = c.id)
      FROM cases c WHERE c.id = ?
      """;

  private static final String LOCK = "SELECT 1 FROM cases WHERE id = ? FOR NO KEY UPDATE";

  /**
   * Money in fen.
   *
   * @param proceedsFen paid prices
   * @param onSaleFen start prices of what is on sale, prices of what is sold and not paid
   */
  record Others(long proceedsFen, long onSaleFen) {}

  /**
   * What a case has brought, and what is owed in it (SALE-14). Money in fen.
   *
   * @param proceedsFen paid prices of its lots
   * @param owedFen debt and costs that the debtor bears, the most that was reckoned of any of its
   *     properties
   * @param suffices whether the rest is not sold any more, unless the debtor agrees to it
   */
  public record Cover(long proceedsFen, long owedFen, boolean suffices) {}

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public CaseCover() {}

  /** Outside a container. */
  public CaseCover(DataSource source) {
    this.source = source;
  }

  /** The whole case; empty while nobody has reckoned what is owed. */
  public Optional<Cover> of(UUID caseId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(WHOLE)) {
      select.setObject(1, caseId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || row.getObject(2) == null) {
          return Optional.empty();
        }
        long proceeds = row.getLong(1);
        long owed = row.getLong(2);
        return Optional.of(new Cover(proceeds, owed, proceeds >= owed));
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot sum up case " + caseId, fault);
    }
  }

  /**
   * The case's lots but those of one property. The notices of a case wait for each other from here
   * until the transaction ends.
   */
  Others others(UUID caseId, UUID propertyId) {
    try (Connection connection = source.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK);
        PreparedStatement select = connection.prepareStatement(OTHERS)) {
      lock.setObject(1, caseId);
      lock.execute();
      select.setObject(1, caseId);
      select.setObject(2, propertyId);
      select.setObject(3, caseId);
      select.setObject(4, propertyId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Others(row.getLong(1), row.getLong(2));
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot sum up the lots of case " + caseId, fault);
    }
  }
}
