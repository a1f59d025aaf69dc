package org.fachui.auction.lots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.enrolment.Paddles;
import org.fachui.auction.lots.properties.PlainJson;
import org.fachui.auction.lots.publishing.Notices;
import org.fachui.auction.lots.publishing.Notices.Snapshot;
import org.fachui.auction.lots.rounds.Rounds;
import org.jspecify.annotations.Nullable;

/** Puts together what everybody may see of one lot. */
@ApplicationScoped
public class ShowingLots {
  private Lots lots;
  private LotSearch search;
  private LiveStates live;
  private Paddles paddles;
  private Notices notices;
  private Rounds rounds;

  @Inject
  public ShowingLots(
      Lots lots,
      LotSearch search,
      LiveStates live,
      Paddles paddles,
      Notices notices,
      Rounds rounds) {
    this.lots = lots;
    this.search = search;
    this.live = live;
    this.paddles = paddles;
    this.notices = notices;
    this.rounds = rounds;
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
                                .map(
                                    now ->
                                        LotView.of(
                                            summary,
                                            lot,
                                            now,
                                            paddles.count(lotId),
                                            property(lotId),
                                            rounds.place(lotId).orElse(null)))));
  }

  /** As it was published, with the hash that the terms name; null for a lot without a notice. */
  private @Nullable Map<String, Object> property(UUID lotId) {
    Snapshot snapshot = notices.snapshot(lotId).orElse(null);
    if (snapshot == null) {
      return null;
    }
    Map<String, Object> shown = PlainJson.members(snapshot.canonical());
    shown.put("sha256", snapshot.sha256());
    return shown;
  }
}
