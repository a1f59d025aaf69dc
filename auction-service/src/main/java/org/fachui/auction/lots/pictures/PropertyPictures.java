package org.fachui.auction.lots.pictures;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.platform.store.StoreFailure;

/** The pictures of all properties, until a lot takes them over. */
@ApplicationScoped
public class PropertyPictures {
  private static final String COPY =
      """
      INSERT INTO pictures (lot_id, number, media_type, sha256, bytes, stored_at, stored_by)
      SELECT ?, number, media_type, sha256, bytes, stored_at, stored_by FROM property_pictures WHERE property_id = ?
      """;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public PropertyPictures() {}

  /** Outside a container. */
  public PropertyPictures(DataSource source) {
    this.source = source;
  }

  Optional<Picture> find(UUID propertyId, int number) {
    return table().find(propertyId, number);
  }

  /** The hex hashes, in the order of the numbers. */
  public List<String> hashes(UUID propertyId) {
    return table().hashes(propertyId);
  }

  /** As {@link Pictures#put}. */
  boolean put(UUID propertyId, int number, Picture picture, Instant at, String by) {
    return table().put(propertyId, number, picture, at, by);
  }

  /** Gives the pictures to the property's new lot, in the caller's transaction. */
  public void copy(UUID propertyId, UUID lotId) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(COPY)) {
      statement.setObject(1, lotId);
      statement.setObject(2, propertyId);
      statement.executeUpdate();
    } catch (SQLException fault) {
      throw new StoreFailure("cannot give pictures to lot " + lotId, fault);
    }
  }

  private PictureTable table() {
    return new PictureTable(source, "property_pictures", "property_id");
  }
}
