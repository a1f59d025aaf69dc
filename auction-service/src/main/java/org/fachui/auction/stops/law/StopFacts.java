package org.fachui.auction.stops.law;

import java.time.Instant;
import org.fachui.auction.life.LotStage;
import org.jspecify.annotations.Nullable;

/**
 * What is judged before a lot is stopped. Money in fen.
 *
 * @param stage where the lot stands
 * @param opensAt the day of the auction, as announced
 * @param termEndsAt when a postponement ends; null for none
 * @param documents how many papers prove the cause
 * @param money what was owed and paid; null where the cause needs no figures
 * @param proceedsFen paid prices of the case's other lots
 * @param togetherWith how many other things of the case this one is sold with
 */
public record StopFacts(
    StopKind kind,
    StopCause cause,
    LotStage stage,
    Instant now,
    Instant opensAt,
    @Nullable Instant termEndsAt,
    int documents,
    @Nullable Money money,
    long proceedsFen,
    int togetherWith) {

  /**
   * The figures of SALE-14 and SALE-19.
   *
   * @param owedFen debt and the costs that the debtor bears
   * @param paidFen what the debtor handed to the court; 0 where that is not the cause
   * @param paidAt when; null where that is not the cause
   * @param sellAll whether the debtor agreed that all is sold
   */
  public record Money(long owedFen, long paidFen, @Nullable Instant paidAt, boolean sellAll) {
    public Money {
      if (owedFen < 0 || paidFen < 0) {
        throw new IllegalArgumentException("figures are not negative");
      }
    }
  }
}
