package org.fachui.payout.forfeits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A forfeited deposit as it stands; the contract's {@code Forfeit}. Money in fen.
 *
 * @param priceFen at which the lot was sold to the buyer in default
 * @param fen what is kept of what he paid
 * @param heldFen of it, what was set aside
 * @param heldAt when; null before
 * @param leftFen of it, what no approved use has taken
 * @param next which use comes next; null after the last
 * @param uses proposed and approved ones, in their order
 */
public record Forfeit(
    UUID lotId,
    UUID poolId,
    long priceFen,
    long fen,
    long heldFen,
    @Nullable Instant heldAt,
    long leftFen,
    @Nullable Use next,
    List<Used> uses) {
  public Forfeit {
    uses = List.copyOf(uses);
  }

  /**
   * One use.
   *
   * @param newPriceFen of the next sale; with SHORTFALL only
   * @param approvedAt null while another person has to look
   */
  public record Used(
      Use use,
      long fen,
      @Nullable Long newPriceFen,
      String reason,
      String documentSha256,
      String proposedBy,
      Instant proposedAt,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt) {}

  static Forfeit of(UUID lotId, UUID poolId, Sums sums, List<Used> uses) {
    List<Used> approved = uses.stream().filter(used -> used.approvedAt() != null).toList();
    return new Forfeit(
        lotId,
        poolId,
        sums.priceFen(),
        sums.fen(),
        sums.heldFen(),
        sums.heldAt(),
        sums.heldFen() - approved.stream().mapToLong(Used::fen).sum(),
        Use.after(approved.size()).orElse(null),
        uses);
  }

  /** What stands in its row. */
  record Sums(long priceFen, long fen, long heldFen, @Nullable Instant heldAt) {}

  Optional<Used> used(Use use) {
    return uses.stream().filter(one -> one.use() == use).findFirst();
  }

  /** What the shortfall is covered with, at a new price: no more than is left. */
  long shortfallFen(long newPriceFen) {
    return Math.min(leftFen, Math.max(0, priceFen - newPriceFen));
  }
}
