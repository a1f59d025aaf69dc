package org.fachui.auction.bidding.application;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.LotArbiter.Written;
import org.fachui.auction.bidding.application.Waiting.Wait;
import org.fachui.auction.bidding.model.LotRef;

/** Pauses and resumes a lot by decision of its court (NJA-28). */
public final class PausingLot {
  private final LotArbiter arbiter;
  private final Waiting waiting;
  private final LiveLots lots;

  /** Over these ports. */
  public PausingLot(LotArbiter arbiter, Waiting waiting, LiveLots lots) {
    this.arbiter = arbiter;
    this.waiting = waiting;
    this.lots = lots;
  }

  /**
   * Stops the bidding now.
   *
   * @param reason published; no personal data
   * @return DONE when it is journaled; AWAY when that is not known
   */
  public CompletionStage<Result> pause(LotRef lot, String reason) {
    return journaled(lot, () -> arbiter.pause(lot, reason));
  }

  /**
   * Announces that bidding goes on.
   *
   * @return DONE when it is journaled; AWAY when that is not known; HELD by a paper of the court
   * @throws StoreAway if it cannot be read whether a paper holds it
   */
  public CompletionStage<Result> resume(LotRef lot) {
    if (lots.held(lot.id())) {
      return CompletableFuture.completedFuture(Result.HELD);
    }
    return journaled(lot, () -> arbiter.resume(lot));
  }

  private CompletionStage<Result> journaled(LotRef lot, Supplier<Written> call) {
    Optional<Wait> wait = waiting.forRecord(lot.id());
    if (wait.isEmpty()) {
      return CompletableFuture.completedFuture(Result.RECOVERING);
    }
    Written written = call.get();
    if (written.result() != Result.DONE) {
      wait.get().cancel();
      return CompletableFuture.completedFuture(written.result());
    }
    CompletionStage<Result> answer =
        wait.get()
            .future()
            .thenApply(waited -> waited instanceof Waited.Reached ? Result.DONE : Result.AWAY);
    wait.get().restsOn(written.footing());
    return answer;
  }
}
