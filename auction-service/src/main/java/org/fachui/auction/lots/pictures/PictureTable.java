package org.fachui.auction.lots.pictures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.platform.store.StoreFailure;

/** A table of numbered pictures, of lots or of properties. */
final class PictureTable {
  private final DataSource source;
  private final String table;
  private final String owner;

  /**
   * @param table its name
   * @param owner the column that says whose picture it is
   */
  PictureTable(DataSource source, String table, String owner) {
    this.source = source;
    this.table = table;
    this.owner = owner;
  }

  Optional<Picture> find(UUID id, int number) {
    String sql =
        "SELECT media_type, sha256, bytes FROM "
            + table
            + " WHERE "
            + owner
            + " = ? AND number = ?";
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.setInt(2, number);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Picture(row.getString(1), row.getString(2), row.getBytes(3)))
            : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new StoreFailure("cannot read picture " + number + " of " + id, fault);
    }
  }

  /** The hashes of all pictures, in the order of their numbers. */
  List<String> hashes(UUID id) {
    String sql = "SELECT sha256 FROM " + table + " WHERE " + owner + " = ? ORDER BY number";
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      List<String> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    } catch (SQLException fault) {
      throw new StoreFailure("cannot list the pictures of " + id, fault);
    }
  }

  /**
   * Stores or replaces a picture; nothing when the number would leave a gap.
   *
   * @return false if the picture before it is missing
   */
  boolean put(UUID id, int number, Picture picture, Instant at, String by) {
    String sql =
        """
        INSERT INTO %1$s (%2$s, number, media_type, sha256, bytes, stored_at, stored_by)
        SELECT ?, ?, ?, ?, ?, ?, ?
        WHERE ? <= 1 + (SELECT coalesce(max(number), 0) FROM %1$s WHERE %2$s = ?)
        ON CONFLICT (%2$s, number) DO UPDATE SET media_type = excluded.media_type,
          sha256 = excluded.sha256, bytes = excluded.bytes, stored_at = excluded.stored_at, stored_by = excluded.stored_by
        """
            .formatted(table, owner);
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.setInt(2, number);
      statement.setString(3, picture.mediaType());
      statement.setString(4, picture.sha256());
      statement.setBytes(5, picture.bytes());
      statement.setObject(6, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      statement.setString(7, by);
      statement.setInt(8, number);
      statement.setObject(9, id);
      return statement.executeUpdate() == 1;
    } catch (SQLException fault) {
      throw new StoreFailure("cannot store picture " + number + " of " + id, fault);
    }
  }
}
