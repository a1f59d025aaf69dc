package org.fachui.auction.lots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.enrolment.Paddles;

/** Puts together what everybody may see of one lot. */
@ApplicationScoped
public class ShowingLots {
  private Lots lots;
  private LotSearch search;
  private LiveStates live;
  private Paddles paddles;

  @Inject
  public ShowingLots(Lots lots, LotSearch search, LiveStates live, Paddles paddles) {
    this.lots = lots;
    this.search = search;
    this.live = live;
    this.paddles = paddles;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ShowingLots() {}

  /** The lot; empty if there is none. */
  public Optional<LotView> show(UUID lotId) {
    return lots.find(lotId)
        .flatMap(
            lot ->
                search
                    .find(lotId)
                    .flatMap(
                        summary ->
                            live.of(lotId)
                                .map(now -> LotView.of(summary, lot, now, paddles.count(lotId)))));
  }
}
