package org.fachui.auction.lots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All published lots. */
@ApplicationScoped
public class Lots {
  @PersistenceContext(unitName = "auction")
  EntityManager entities;

  /** Stores a new lot, in the caller's transaction; what refers to it may follow at once. */
  public void add(Lot lot) {
    entities.persist(lot);
    entities.flush();
  }

  public Optional<Lot> find(UUID id) {
    return Optional.ofNullable(entities.find(Lot.class, id));
  }
}
