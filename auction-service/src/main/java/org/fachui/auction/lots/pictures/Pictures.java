package org.fachui.auction.lots.pictures;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.auction.StoreFailure;

/** The pictures of all lots. */
@ApplicationScoped
public class Pictures {
  /** Most pictures of a lot. */
  static final int MOST = 30;

  private static final String FIND =
      "SELECT media_type, sha256, bytes FROM pictures WHERE lot_id = ? AND number = ?";

  /** Stores nothing when the number would leave a gap. */
  private static final String PUT =
      """
      INSERT INTO pictures (lot_id, number, media_type, sha256, bytes, stored_at, stored_by)
      SELECT ?, ?, ?, ?, ?, ?, ?
      WHERE ? <= 1 + (SELECT coalesce(max(number), 0) FROM pictures WHERE lot_id = ?)
      ON CONFLICT (lot_id, number) DO UPDATE SET media_type = excluded.media_type,
        sha256 = excluded.sha256, bytes = excluded.bytes, stored_at = excluded.stored_at, stored_by = excluded.stored_by
      """;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  Optional<Picture> find(UUID lotId, int number) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setObject(1, lotId);
      statement.setInt(2, number);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Picture(row.getString(1), row.getString(2), row.getBytes(3)))
            : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read picture " + number + " of lot " + lotId, fault);
    }
  }

  /**
   * Stores or replaces a picture of an existing lot.
   *
   * @return false if the picture before it is missing
   */
  boolean put(UUID lotId, int number, Picture picture, Instant at, String by) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(PUT)) {
      statement.setObject(1, lotId);
      statement.setInt(2, number);
      statement.setString(3, picture.mediaType());
      statement.setString(4, picture.sha256());
      statement.setBytes(5, picture.bytes());
      statement.setObject(6, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      statement.setString(7, by);
      statement.setInt(8, number);
      statement.setObject(9, lotId);
      return statement.executeUpdate() == 1;
    } catch (SQLException fault) {
      throw new StoreFailure("cannot store picture " + number + " of lot " + lotId, fault);
    }
  }
}
