package org.fachui.auction.lots.publishing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.rules.SeizureFacts.Elsewhere;
import org.fachui.platform.store.StoreFailure;

/**
 * Keeps one thing from being in two auctions at once, whichever cases and courts it was entered in:
 * the notices of a thing wait for each other, and the later one sees the lot of the earlier.
 */
@ApplicationScoped
public class UnitsOnSale {
  /** One lock for each thing, until the transaction ends; 290 keeps other locks out of the way. */
  private static final String HOLD = "SELECT pg_advisory_xact_lock(290, hashtext(?))";

  /**
   * Lots of other properties that have one of the things and are not over, and rulings by which one
   * was taken without a lot; a sold or taken one is over for whoever seized after its ruling,
   * because then the new owner's property was seized.
   */
  private static final String ELSEWHERE =
      """
      WITH named (id) AS (
        SELECT u.id FROM properties u WHERE u.unit_code = ANY (?)
        UNION SELECT t.property_id FROM property_things t WHERE t.unit_code = ANY (?))
      SELECT l.id::text AS lot, coalesce(s.state = 'SERVED', false) OR e.lot_id IS NOT NULL,
        l.published_at AS since
      FROM properties p
      JOIN lots l ON l.property_id = p.id
      LEFT JOIN lot_live v ON v.lot_id = l.id
      LEFT JOIN sales s ON s.lot_id = l.id
      LEFT JOIN lot_endings e ON e.lot_id = l.id AND e.ending = 'TAKEN'
      WHERE p.id IN (SELECT id FROM named) AND p.id <> ?
        AND NOT EXISTS (SELECT 1 FROM stops o WHERE o.lot_id = l.id AND o.kind = 'WITHDRAWAL' AND o.over_at IS NULL)
        AND (coalesce(v.state, '') <> 'CLOSED_UNSOLD' OR e.lot_id IS NOT NULL)
        AND coalesce(s.state, '') NOT IN ('DEFAULTED', 'NOT_APPROVED', 'ANNULLED')
        AND NOT (coalesce(s.state, '') = 'SERVED' AND (s.served_at AT TIME ZONE 'Asia/Shanghai')::date < ?)
        AND NOT coalesce((e.ended_at AT TIME ZONE 'Asia/Shanghai')::date < ?, false)
      UNION ALL
      SELECT '', true, t.taken_at FROM property_takings t
      WHERE t.property_id IN (SELECT id FROM named) AND t.property_id <> ?
        AND (t.taken_at AT TIME ZONE 'Asia/Shanghai')::date >= ?
      ORDER BY since, lot LIMIT 1
      """;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public UnitsOnSale() {}

  /** Outside a container. */
  public UnitsOnSale(DataSource source) {
    this.source = source;
  }

  /**
   * Lets the notices of these things wait for each other, until the transaction ends.
   *
   * @param units what identifies each, such as a real-estate unit code
   */
  void hold(Collection<String> units) {
    try (Connection connection = source.getConnection();
        PreparedStatement hold = connection.prepareStatement(HOLD)) {
      // In one order for everybody, so that nobody waits in a circle.
      for (String unit : new TreeSet<>(units)) {
        hold.setString(1, unit);
        hold.execute();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot hold what a notice sells", fault);
    }
  }

  /**
   * Where else one of the things is on sale or was sold.
   *
   * @param propertyId whose own lots do not count: its rounds follow each other
   * @param seizedOn when the court of the notice seized it
   */
  Optional<Elsewhere> elsewhere(UUID propertyId, Collection<String> units, LocalDate seizedOn) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(ELSEWHERE)) {
      select.setArray(1, connection.createArrayOf("text", units.toArray()));
      select.setArray(2, connection.createArrayOf("text", units.toArray()));
      select.setObject(3, propertyId);
      select.setObject(4, seizedOn);
      select.setObject(5, seizedOn);
      select.setObject(6, propertyId);
      select.setObject(7, seizedOn);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Elsewhere(row.getString(1), row.getBoolean(2)))
            : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot look for other lots of property " + propertyId, fault);
    }
  }
}
