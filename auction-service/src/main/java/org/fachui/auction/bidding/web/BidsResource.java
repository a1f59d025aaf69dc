package org.fachui.auction.bidding.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.auction.bidding.application.Arrival;
import org.fachui.auction.bidding.application.AskingForBid;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.bidding.application.LotRegister.Entry;
import org.fachui.auction.bidding.application.PlacingBid;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Placing bids, and asking what became of them. */
@ApplicationScoped
@Path("lots/{lotId}/bids")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.BIDDER)
public class BidsResource {
  private CallsForBids calls;
  private PlacingBid placing;
  private AskingForBid asking;
  private KnownLots lots;
  private BidAnswers answers;
  private CurrentUsers users;

  @Inject
  public BidsResource(
      CallsForBids calls,
      PlacingBid placing,
      AskingForBid asking,
      KnownLots lots,
      BidAnswers answers,
      CurrentUsers users) {
    this.calls = calls;
    this.placing = placing;
    this.asking = asking;
    this.lots = lots;
    this.answers = answers;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected BidsResource() {}

  /** Places a bid; answered when the decision is on disk in both stores. */
  @POST
  @RolesAllowed(Roles.BIDDER)
  @Consumes(MediaType.APPLICATION_JSON)
  public void placeBid(
      @PathParam("lotId") UUID lotId,
      @HeaderParam("Idempotency-Key") @Nullable String header,
      BidRequest request,
      @Suspended AsyncResponse response) {
    Arrival arrival = calls.arrival();
    var away = calls.turnedAway();
    if (away.isPresent()) {
      response.resume(away.get().response());
      return;
    }
    Answering.give(
        response,
        calls
            .place(lotId, users.current().subject(), header, request, arrival)
            .thenApply(answer -> () -> answer.get().response()));
  }

  /** What became of the caller's bid with this key. Only reads. */
  @GET
  @Path("{key}")
  @RolesAllowed(Roles.BIDDER)
  public Response getBidStatus(@PathParam("lotId") UUID lotId, @PathParam("key") String keyText) {
    BidKey key = CallsForBids.key(keyText, "key");
    try {
      Entry lot = lot(lotId);
      return answers.toKey(key, asking.ask(lot, paddle(lot), key), 200).response();
    } catch (StoreAway away) {
      return answers.refused(BidRefusal.RECOVERING, Judged.nothing(0)).response();
    }
  }

  /** Forces an answer for a bid that is not known yet. */
  @POST
  @Path("{key}/resolution")
  @RolesAllowed(Roles.BIDDER)
  public void resolveBid(
      @PathParam("lotId") UUID lotId,
      @PathParam("key") String keyText,
      @Suspended AsyncResponse response) {
    BidKey key = CallsForBids.key(keyText, "key");
    try {
      Entry lot = lot(lotId);
      String paddle = paddle(lot);
      if (!placing.mayAsk(lotId, paddle)) {
        response.resume(answers.refused(BidRefusal.RATE_LIMITED, Judged.nothing(0)).response());
        return;
      }
      Answering.give(
          response,
          asking
              .resolve(lot, paddle, key)
              .thenApply(outcome -> () -> answers.toKey(key, outcome, 202).response()));
    } catch (StoreAway away) {
      response.resume(answers.toKey(key, new BidOutcome.Unknown(), 202).response());
    }
  }

  private Entry lot(UUID lotId) {
    return lots.lot(lotId).orElseThrow(() -> Problem.notFound().asException());
  }

  private String paddle(Entry lot) {
    return lots.paddle(lot.ref().id(), users.current().subject())
        .orElseThrow(() -> Problem.notFound().asException());
  }
}
