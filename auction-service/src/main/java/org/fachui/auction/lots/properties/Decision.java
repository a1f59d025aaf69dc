package org.fachui.auction.lots.properties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the panel (合议庭) decided of a property (NJA-27); the contract's {@code Decision}.
 *
 * @param estimate what comes before the applicant (SALE-6); null when nothing was estimated
 * @param panel names of the members, an odd number; shown to the court's people only
 */
public record Decision(
    UUID id,
    UUID propertyId,
    long startPriceFen,
    long incrementFen,
    long depositFen,
    List<PreemptionHolder> preemption,
    List<String> panel,
    LocalDate decidedOn,
    @Nullable Estimate estimate,
    Instant recordedAt) {
  public Decision {
    preemption = List.copyOf(preemption);
    panel = List.copyOf(panel);
  }

  /**
   * Somebody with a right of pre-emption (优先购买权人).
   *
   * @param name for the court alone; by which number he is known is kept as a hash
   * @param rank 1 is the first
   */
  public record PreemptionHolder(String name, int rank) {
    /** Without the person. */
    @Override
    public String toString() {
      return "PreemptionHolder[rank=" + rank + "]";
    }
  }

  /** Without the persons. */
  @Override
  public String toString() {
    return "Decision[" + id + "]";
  }
}
