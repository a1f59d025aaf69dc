package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.Purchase;
import org.jspecify.annotations.Nullable;

/**
 * Whom the courts have restricted from spending, and what they permitted (CONS-3, CONS-8). A port.
 */
public interface Restrictions {
  /**
   * A restriction. It does not name the person.
   *
   * @param number of the order (限制消费令)
   * @param sinceOn its first day
   * @param liftedAt null while it stands
   */
  record Restriction(
      UUID id,
      String court,
      boolean company,
      String number,
      LocalDate sinceOn,
      Instant recordedAt,
      @Nullable Instant liftedAt,
      List<Permission> permissions) {
    /** Copies the list. */
    public Restriction {
      permissions = List.copyOf(permissions);
    }
  }

  /**
   * What the court permits all the same.
   *
   * @param fromOn its first day
   * @param untilOn its last
   */
  record Permission(
      UUID id,
      Purchase purchase,
      String number,
      LocalDate fromOn,
      LocalDate untilOn,
      Instant grantedAt) {}

  /**
   * A restriction as it stands.
   *
   * @param fresh whether it was changed now
   */
  record Standing(Restriction restriction, boolean fresh) {}

  /** Records an order; the same one again is as good as once. */
  Standing record(String court, Identity person, String number, LocalDate sinceOn, String by);

  /** What a court recorded, what stands first. */
  List<Restriction> of(String court);

  /** What a court recorded of somebody and has not lifted. */
  List<Restriction> standing(String court, Identity person);

  /** One of a court; empty if it recorded no such. */
  Optional<Restriction> find(String court, UUID id);

  /** Lifts a restriction, once; empty if the court recorded no such. */
  Optional<Restriction> lift(String court, UUID id, String by);

  /** Permits a purchase; the same paper again is as good as once. */
  Standing permit(
      String court,
      UUID id,
      Purchase purchase,
      String number,
      LocalDate fromOn,
      LocalDate untilOn,
      String by);
}
