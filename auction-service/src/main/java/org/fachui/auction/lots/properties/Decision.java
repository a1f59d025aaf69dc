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
   * @param name a person's for the court alone; by which number he is known is kept as a hash
   * @param rank 1 is the first
   * @param nature of the right
   * @param company whether the name is an organisation's, and so no personal data
   */
  public record PreemptionHolder(String name, int rank, Nature nature, boolean company) {
    /** Where a right of pre-emption comes from; by another law than these where none is named. */
    public enum Nature {
      CO_OWNER("共有人"),
      TENANT("承租人"),
      SHAREHOLDER("公司其他股东"),
      OTHER("法律规定的其他优先购买权");

      private final String zh;

      Nature(String zh) {
        this.zh = zh;
      }
    }

    /** Who it is, by what right and in which rank, as it is published (NJA-13, item 6). */
    public String inWords() {
      String shown = company ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "某";
      return "%s（%s，第%d顺位）".formatted(shown, nature.zh, rank);
    }

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
