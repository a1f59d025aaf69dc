package org.fachui.auction.bidding.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.fachui.auction.bidding.application.Arrival;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.PlacingBid;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** A bid from whichever server took the request to the answer that it will give. */
@ApplicationScoped
public class CallsForBids {
  private PlacingBid placing;
  private BidAnswers answers;
  private BidMeasures measures;
  private Clock clock;

  @Inject
  public CallsForBids(PlacingBid placing, BidAnswers answers, BidMeasures measures, Clock clock) {
    this.placing = placing;
    this.answers = answers;
    this.measures = measures;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected CallsForBids() {}

  /** To be asked before anything else is done with a request. */
  public Arrival arrival() {
    return placing.arrival(clock);
  }

  /** What a bid is answered that comes while too many are under way; empty when it may come in. */
  public Optional<BidAnswer> turnedAway() {
    if (!placing.overrun()) {
      return Optional.empty();
    }
    measures.turnedAway();
    return Optional.of(answers.refused(BidRefusal.TOO_BUSY, Judged.nothing(0)));
  }

  /**
   * Places a bid; the answer comes when the decision is on disk in both stores. It is put into
   * words by whoever asked: the thread that brings it is the journal's, and others wait for that.
   *
   * @param subject the bidder
   * @param header the {@code Idempotency-Key}
   * @throws ProblemException 400 if the key is missing or not a UUIDv7
   */
  public CompletionStage<Supplier<BidAnswer>> place(
      UUID lotId, String subject, @Nullable String header, BidRequest request, Arrival arrival) {
    BidKey key = header == null ? missing() : key(header, "Idempotency-Key");
    Optional<CompletionStage<BidOutcome>> outcome;
    try {
      outcome = placing.place(lotId, subject, key, request.amountFen(), request.epoch(), arrival);
    } catch (StoreAway notDecided) {
      var refused =
          new BidOutcome.Refused(BidRefusal.RECOVERING, Judged.nothing(request.amountFen()));
      return CompletableFuture.completedFuture(worded(lotId, key, refused, arrival));
    }
    return outcome
        .map(coming -> coming.thenApply(what -> worded(lotId, key, what, arrival)))
        .orElseGet(() -> CompletableFuture.completedFuture(answers::noSuchLot));
  }

  private Supplier<BidAnswer> worded(UUID lotId, BidKey key, BidOutcome what, Arrival arrival) {
    return () -> {
      measures.answered(what, placing.nanosSince(arrival));
      return answers.toBid(lotId, key, what);
    };
  }

  private static BidKey missing() {
    throw Problem.invalidField("Idempotency-Key", "A bid needs a key: a UUIDv7.").asException();
  }

  /** The key that a text is; 400 else. */
  static BidKey key(String text, String field) {
    return BidKey.parse(text)
        .orElseThrow(
            () -> Problem.invalidField(field, "The key has to be a UUIDv7.").asException());
  }
}
