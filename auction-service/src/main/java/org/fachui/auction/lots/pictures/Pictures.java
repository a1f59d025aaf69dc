package org.fachui.auction.lots.pictures;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The pictures of all lots. */
@ApplicationScoped
public class Pictures {
  /** Most pictures of a lot. */
  static final int MOST = 30;

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  Optional<Picture> find(UUID lotId, int number) {
    return table().find(lotId, number);
  }

  /**
   * Stores or replaces a picture of an existing lot.
   *
   * @return false if the picture before it is missing
   */
  boolean put(UUID lotId, int number, Picture picture, Instant at, String by) {
    return table().put(lotId, number, picture, at, by);
  }

  private PictureTable table() {
    return new PictureTable(source, "pictures", "lot_id");
  }
}
