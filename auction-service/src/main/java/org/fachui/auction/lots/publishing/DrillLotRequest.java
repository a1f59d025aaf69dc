package org.fachui.auction.lots.publishing;

import java.util.List;
import java.util.UUID;
import org.fachui.auction.lots.LotKind;
import org.fachui.auction.notices.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk asks for; the contract's {@code DrillLotRequest}. Money in fen, times in
 * milliseconds.
 */
public record DrillLotRequest(
    @Nullable UUID caseId,
    String title,
    @Nullable String titleEn,
    @Nullable String description,
    LotKind kind,
    @Nullable String place,
    @Nullable Long appraisalFen,
    long startPriceFen,
    long incrementFen,
    @Nullable Long depositFen,
    long opensInMs,
    long durationMs,
    List<PaddleGrant> paddles,
    @Nullable List<Disclosure> disclosures) {
  /**
   * One qualified person.
   *
   * @param bidder subject at the sign-in provider
   * @param rank of pre-emption; absent means none
   */
  public record PaddleGrant(String bidder, @Nullable Integer rank) {
    /** Without the person. */
    @Override
    public String toString() {
      return "PaddleGrant[rank=" + rank + "]";
    }
  }
}
