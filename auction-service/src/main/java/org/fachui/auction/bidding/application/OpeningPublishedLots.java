package org.fachui.auction.bidding.application;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.LotArbiter.Written;
import org.fachui.auction.bidding.application.PublishedLots.Published;
import org.fachui.auction.bidding.application.Waiting.Wait;

/** Opens lots through the arbiter and waits for the journal. */
public final class OpeningPublishedLots implements OpeningLots {
  private static final Duration AT_MOST = Duration.ofSeconds(3);
  private static final int AT_ONCE = 20;

  private final PublishedLots published;
  private final LotArbiter arbiter;
  private final Waiting waiting;
  private final WatchingMemory memory;

  /** Over these ports. */
  public OpeningPublishedLots(
      PublishedLots published, LotArbiter arbiter, Waiting waiting, WatchingMemory memory) {
    this.published = published;
    this.arbiter = arbiter;
    this.waiting = waiting;
    this.memory = memory;
  }

  @Override
  public boolean open(UUID lotId) {
    try {
      Optional<Published> lot = published.published(lotId);
      return lot.isPresent() && memory.hasRoom() && open(lotId, lot.get());
    } catch (StoreAway away) {
      return false;
    }
  }

  private boolean open(UUID lotId, Published lot) {
    Optional<Wait> wait = waiting.forRecord(lotId);
    if (wait.isEmpty()) {
      return false;
    }
    Written written = put(lot);
    if (written.result() != Result.DONE) {
      wait.get().cancel();
      return false;
    }
    wait.get().restsOn(written.footing());
    return journaled(wait.get());
  }

  private Written put(Published lot) {
    Written written = arbiter.open(lot.opening());
    return written.result() == Result.DONE && !lot.paddles().isEmpty()
        ? arbiter.addPaddles(lot.opening().lot(), lot.paddles())
        : written;
  }

  private static boolean journaled(Wait wait) {
    try {
      return wait.future().get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS) instanceof Waited.Reached;
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Opens what a crash between publishing and opening left behind. Nobody is told, so it does not
   * wait for the journal: what is lost before it is journaled, the next sweep finds again.
   *
   * @throws StoreAway if a store failed
   */
  public void sweep() {
    for (UUID lotId : published.waiting(AT_ONCE)) {
      if (!memory.hasRoom()) {
        return;
      }
      published.published(lotId).ifPresent(this::put);
    }
  }
}
