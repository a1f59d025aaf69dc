package org.fachui.auction.bidding.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.application.LotRegister.Entry;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.LotRef;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemResponses;

/** What pausing and resuming have in common: whose lot it is, and what is answered. */
@ApplicationScoped
public class CourtPauses {
  private KnownLots lots;
  private LiveStates states;
  private CourtScope court;

  @Inject
  public CourtPauses(KnownLots lots, LiveStates states, CourtScope court) {
    this.lots = lots;
    this.states = states;
    this.court = court;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected CourtPauses() {}

  /**
   * Does it to a lot of the caller's court and answers with the live state when it is journaled.
   */
  public void answer(
      UUID lotId, AsyncResponse response, Function<LotRef, CompletionStage<Result>> deed) {
    try {
      Entry lot = lots.lot(lotId).orElseThrow(() -> Problem.notFound().asException());
      court.require(lot.court());
      Answering.give(
          response, deed.apply(lot.ref()).thenApply(result -> () -> answer(lotId, result)));
    } catch (StoreAway away) {
      response.resume(unavailable());
    }
  }

  private Response answer(UUID lotId, Result result) {
    return switch (result) {
      case DONE ->
          states
              .of(lotId)
              .map(state -> JsonTexts.answer(200, JsonTexts.state(state).toString()).build())
              .orElseGet(() -> ProblemResponses.of(Problem.notFound().build()));
      case ALREADY -> conflict("PAUSED", "The lot is paused already");
      case NOT_PAUSED -> conflict("NOT_PAUSED", "The lot is not paused");
      case HELD ->
          conflict(
              "STOPPED", "A paper of the court, or a claim that is not ruled on, holds the lot");
      case ENDED, NOT_DUE -> conflict("ENDED", "Bidding is over");
      case RECOVERING, AWAY -> unavailable();
    };
  }

  private static Response conflict(String reason, String title) {
    return ProblemResponses.of(Problem.of(409, reason).title(title).retry(false).build());
  }

  private static Response unavailable() {
    return ProblemResponses.of(
        Problem.unavailable("RECOVERING", "A store is away; ask for the state, then try again.")
            .build());
  }
}
