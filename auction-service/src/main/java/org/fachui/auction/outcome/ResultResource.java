package org.fachui.auction.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.bidding.application.LiveState;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.auction.bidding.application.Records;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.bidlog.BidRecord;
import org.fachui.proof.bidlog.BidRecord.Closed;
import org.fachui.proof.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** The outcome of a closed lot, from its closing record alone. */
@Path("lots/{lotId}/result")
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {
  /** The contract's {@code Result}. */
  public record Result(
      UUID lotId,
      String result,
      @Nullable Long priceFen,
      @Nullable String winner,
      @Nullable String winningBidId,
      long bids,
      Instant endAt,
      long closedSeq) {}

  private LiveStates states;
  private Records records;

  @Inject
  public ResultResource(LiveStates states, Records records) {
    this.states = states;
    this.records = records;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ResultResource() {}

  /** 409 while the lot is not closed. */
  @GET
  @PermitAll
  public Result getResult(@PathParam("lotId") UUID lotId) {
    LiveState state = states.of(lotId).orElseThrow(() -> Problem.notFound().asException());
    if (!state.state().closed()) {
      throw Problem.of(409, "NOT_CLOSED")
          .title("The lot is not closed yet")
          .input("state", state.state().name())
          .retry(true)
          .asException();
    }
    return records
        .after(lotId, state.seq() - 1, 1)
        .flatMap(page -> page.texts().stream().findFirst())
        .map(text -> BidRecord.fromJson(CanonicalJson.parseObject(text)))
        .map(record -> result(lotId, record))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  private static Result result(UUID lotId, BidRecord record) {
    if (!(record instanceof Closed closed)) {
      throw new IllegalStateException("the last record of closed lot " + lotId + " is another");
    }
    boolean sold = closed.result().equals(Closed.SOLD);
    return new Result(
        lotId,
        closed.result(),
        sold ? closed.price() : null,
        sold ? closed.winner() : null,
        sold ? closed.winningBidId() : null,
        closed.bids(),
        Instant.ofEpochMilli(closed.endAt()),
        closed.seq());
  }
}
