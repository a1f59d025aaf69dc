package org.fachui.auction.lots.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.Properties;

/** Stores a picture of a property that is not announced. */
@ApplicationScoped
public class StoringPropertyPicture {
  private Properties properties;
  private OwnProperties own;
  private PropertyPictures pictures;
  private Clock clock;

  @Inject
  public StoringPropertyPicture(
      Properties properties, OwnProperties own, PropertyPictures pictures, Clock clock) {
    this.properties = properties;
    this.own = own;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected StoringPropertyPicture() {}

  /**
   * Stores or replaces it.
   *
   * @return false if the picture before it is missing
   */
  @Transactional
  public boolean store(UUID propertyId, int number, Picture picture, String by) {
    properties.lock(propertyId);
    own.requireChangeable(propertyId);
    return pictures.put(propertyId, number, picture, clock.instant(), by);
  }
}
