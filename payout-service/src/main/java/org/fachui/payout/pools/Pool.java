package org.fachui.payout.pools;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pool of money: of a case, or of the deposits of one of its lots.
 *
 * @param lotId of a lot's
 * @param court the code of the court that keeps it
 * @param caseNo 案号 in its normal spelling
 * @param virtualNo who pays to it pays to this case; a lot's has none
 * @param sealed whether only the bidders may know of what is in it (NJA-18)
 */
public record Pool(
    UUID id,
    @Nullable UUID lotId,
    String court,
    String caseNo,
    @Nullable String virtualNo,
    boolean sealed,
    Instant createdAt) {
  /** CASE or LOT, as the contract has it. */
  public String kind() {
    return lotId == null ? "CASE" : "LOT";
  }
}
