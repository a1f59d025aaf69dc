package org.fachui.auction.lots.publishing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.platform.store.StoreFailure;

/** What the other lots of a case have brought, and what those on sale bring at least. */
@ApplicationScoped
public class CaseCover {
  private static final String OTHERS =
      """
      SELECT coalesce(sum(s.price_fen) FILTER (WHERE s.state IN ('PAID', 'RULED', 'SERVED')), 0),
        coalesce(sum(coalesce(s.price_fen, l.start_price))
          FILTER (WHERE coalesce(s.state, 'SOLD') = 'SOLD' AND coalesce(v.state, '') <> 'CLOSED_UNSOLD'), 0)
      FROM lots l
      LEFT JOIN lot_live v ON v.lot_id = l.id
      LEFT JOIN sales s ON s.lot_id = l.id
      WHERE l.case_id = ? AND l.property_id <> ?
        AND NOT EXISTS (SELECT 1 FROM stops o WHERE o.lot_id = l.id AND o.kind = 'WITHDRAWAL' AND o.over_at IS NULL)
      """;

  private static final String LOCK = "SELECT 1 FROM cases WHERE id = ? FOR NO KEY UPDATE";

  /**
   * Money in fen.
   *
   * @param proceedsFen paid prices
   * @param onSaleFen start prices of what is on sale, prices of what is sold and not paid
   */
  record Others(long proceedsFen, long onSaleFen) {}

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public CaseCover() {}

  /** Outside a container. */
  CaseCover(DataSource source) {
    this.source = source;
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
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Others(row.getLong(1), row.getLong(2));
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot sum up the lots of case " + caseId, fault);
    }
  }
}
