package org.fachui.auction.criminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fachui.auction.satisfaction.Route;
import org.jspecify.annotations.Nullable;

/**
 * Where a criminal judgment sends a property.
 *
 * @param documentSha256 of the transfer for enforcement (移送执行表)
 * @param acceptedOn when the case was accepted
 * @param offer what was offered after the last auction; null before
 */
public record CriminalProperty(
    UUID propertyId,
    Destination destination,
    String documentSha256,
    LocalDate acceptedOn,
    @Nullable Offer offer) {
  /** Who gets it. */
  public enum Destination {
    /** 上缴国库: the finance authority is told. */
    TREASURY(Route.TO_TREASURY),
    /** 退赔被害人: it is offered to the victims in kind. */
    VICTIMS(Route.TO_VICTIMS);

    private final Route route;

    Destination(Route route) {
      this.route = route;
    }

    Route route() {
      return route;
    }
  }

  /**
   * The offer at the last reserve.
   *
   * @param accepted null until it is answered
   */
  public record Offer(
      UUID lotId, Instant toldAt, @Nullable Boolean accepted, @Nullable Instant answeredAt) {}
}
