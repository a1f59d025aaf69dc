package org.fachui.auction.stops.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.stops.application.EndingStop;
import org.fachui.auction.stops.application.StopOutcome;
import org.fachui.auction.stops.application.StoppingLot;
import org.fachui.auction.stops.application.Stops;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The papers that stop a lot: published for everybody, made by its court. */
@Path("lots/{lotId}/stops")
@Produces(MediaType.APPLICATION_JSON)
public class StopsResource {
  private Stops stops;
  private StoppingLot stopping;
  private EndingStop ending;
  private KnownLots lots;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public StopsResource(
      Stops stops,
      StoppingLot stopping,
      EndingStop ending,
      KnownLots lots,
      CourtScope scope,
      CurrentUsers users,
      Clock clock) {
    this.stops = stops;
    this.stopping = stopping;
    this.ending = ending;
    this.lots = lots;
    this.scope = scope;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected StopsResource() {}

  /** What happened to a lot and why, newest first. */
  @GET
  @PermitAll
  public Response listStops(@PathParam("lotId") UUID lotId) {
    court(lotId);
    Instant now = clock.instant();
    return answer(200, stops.of(lotId).stream().map(stop -> StopView.of(stop, now)).toList());
  }

  /** Stops the lot by a paper. */
  @POST
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response stopLot(@PathParam("lotId") UUID lotId, StopRequest request) {
    String court = court(lotId);
    scope.require(court);
    Instant now = clock.instant();
    StopOutcome outcome =
        stopping.stop(lotId, request.requested(court, now), users.current().subject());
    boolean fresh = StopAnswers.done(outcome).fresh();
    return answer(fresh ? 201 : 200, StopAnswers.view(outcome, now));
  }

  /** Says that the cause of a stay is gone: the five days begin. */
  @POST
  @Path("cause-gone")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response endCause(@PathParam("lotId") UUID lotId, ReasonRequest request) {
    scope.require(court(lotId));
    StopOutcome outcome = ending.causeGone(lotId, request.text());
    return answer(200, StopAnswers.view(outcome, clock.instant()));
  }

  /** Lets the lot go on; bidding starts again after the announced interval. */
  @POST
  @Path("resumption")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response resumeStopped(@PathParam("lotId") UUID lotId, ReasonRequest request) {
    scope.require(court(lotId));
    StopOutcome outcome = ending.resume(lotId, request.text(), users.current().subject());
    return answer(200, StopAnswers.view(outcome, clock.instant()));
  }

  private String court(UUID lotId) {
    return lots.lot(lotId).orElseThrow(() -> Problem.notFound().asException()).court();
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
