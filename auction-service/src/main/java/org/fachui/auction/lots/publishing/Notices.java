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

/** Published notices: on what each lot was published. */
@ApplicationScoped
public class Notices {
  private static final String ADD =
      """
      INSERT INTO notices (lot_id, property_id, decision_id, channel, platform_chosen_by, notifications,
        snapshot, snapshot_sha256, late_reason)
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, nullif(?, ''))
      """;

  private static final String LINK = "UPDATE lots SET property_id = ? WHERE id = ?";

  private static final String SNAPSHOT =
      "SELECT snapshot, snapshot_sha256 FROM notices WHERE lot_id = ?";

  /**
   * A published notice.
   *
   * @param platformChosenBy {@code APPLICANT} or {@code COURT}
   * @param notifications JSON array
   * @param lateReason why a second auction opens late; empty if it does not
   */
  public record Notice(
      UUID lotId,
      UUID propertyId,
      UUID decisionId,
      String channel,
      String platformChosenBy,
      String notifications,
      Snapshot snapshot,
      String lateReason) {}

  /**
   * A property as it was published.
   *
   * @param canonical RFC 8785 canonical form
   * @param sha256 hex, of that form
   */
  public record Snapshot(String canonical, String sha256) {}

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public Notices() {}

  /** Outside a container. */
  public Notices(DataSource source) {
    this.source = source;
  }

  /**
   * Stores the notice of a new lot and links the lot to its property, in the caller's transaction.
   */
  public void add(Notice notice) {
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD);
        PreparedStatement link = connection.prepareStatement(LINK)) {
      insert.setObject(1, notice.lotId());
      insert.setObject(2, notice.propertyId());
      insert.setObject(3, notice.decisionId());
      insert.setString(4, notice.channel());
      insert.setString(5, notice.platformChosenBy());
      insert.setString(6, notice.notifications());
      insert.setString(7, notice.snapshot().canonical());
      insert.setString(8, notice.snapshot().sha256());
      insert.setString(9, notice.lateReason());
      insert.executeUpdate();
      link.setObject(1, notice.propertyId());
      link.setObject(2, notice.lotId());
      link.executeUpdate();
    } catch (SQLException fault) {
      throw new StoreFailure("cannot store the notice of lot " + notice.lotId(), fault);
    }
  }

  /** The published property of a lot; empty for a lot without a notice. */
  public Optional<Snapshot> snapshot(UUID lotId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(SNAPSHOT)) {
      select.setObject(1, lotId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Snapshot(row.getString(1), row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read the notice of lot " + lotId, fault);
    }
  }
}
