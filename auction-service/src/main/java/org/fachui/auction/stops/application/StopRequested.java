package org.fachui.auction.stops.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.stops.law.StopCause;
import org.fachui.auction.stops.law.StopFacts.Money;
import org.fachui.auction.stops.law.StopKind;
import org.jspecify.annotations.Nullable;

/**
 * A paper that stops a lot.
 *
 * @param termEndsAt of a postponement; null for others
 * @param money the figures of SALE-14 and SALE-19; null where the cause needs none
 * @param togetherWith other lots of the case with which it is sold (SALE-15)
 */
public record StopRequested(
    StopKind kind,
    StopCause cause,
    CourtPaper paper,
    @Nullable Instant termEndsAt,
    @Nullable Money money,
    List<UUID> togetherWith) {
  /** Copies the list. */
  public StopRequested {
    togetherWith = List.copyOf(togetherWith);
  }
}
