package org.fachui.auction.objections.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.PausingLot;

/**
 * Holds lots still to which an outsider has a claim that is not ruled on (NJA-36(2)): until the
 * court has made its paper, a pause of the bid log does. From the table, until it is done.
 */
@ApplicationScoped
public class HoldingClaimedLots {
  /** What the bid log and the lot's page say. */
  public static final String REASON = "案外人对拍卖标的提出异议，竞价暂停，等待法院决定暂缓或者裁定中止";

  private static final int AT_ONCE = 20;
  private static final long AT_MOST_MS = 5_000;

  private Objections objections;
  private KnownLots lots;
  private PausingLot pausing;

  @Inject
  public HoldingClaimedLots(Objections objections, KnownLots lots, PausingLot pausing) {
    this.objections = objections;
    this.lots = lots;
    this.pausing = pausing;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected HoldingClaimedLots() {}

  /** One round; says whether something was done. */
  public boolean round() {
    boolean done = false;
    for (UUID lotId : objections.claimedAndOpen(AT_ONCE)) {
      done |= hold(lotId) == Result.DONE;
    }
    return done;
  }

  /** Holds this lot if it is one of them; says whether something was done. */
  public boolean round(UUID lotId) {
    return objections.claimedAndOpen(lotId) && hold(lotId) == Result.DONE;
  }

  private Result hold(UUID lotId) {
    try {
      return pausing
          .pause(lots.lot(lotId).orElseThrow().ref(), REASON)
          .toCompletableFuture()
          .get(AT_MOST_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException notKnown) {
      return Result.AWAY;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Result.AWAY;
    }
  }
}
