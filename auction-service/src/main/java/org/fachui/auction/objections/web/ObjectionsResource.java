package org.fachui.auction.objections.web;

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
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.KnownLots;
import org.fachui.auction.objections.application.Objection;
import org.fachui.auction.objections.application.ObjectionDesk;
import org.fachui.auction.objections.application.ObjectionOutcome;
import org.fachui.auction.objections.application.ObjectionOutcome.Done;
import org.fachui.auction.objections.application.ObjectionOutcome.NumberTaken;
import org.fachui.auction.objections.application.ObjectionOutcome.Refused;
import org.fachui.auction.objections.application.ObjectionOutcome.RuledAlready;
import org.fachui.auction.objections.application.Objections;
import org.fachui.auction.stops.web.StopAnswers;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The objection desk of one lot, for its court alone. */
@Path("lots/{lotId}/objections")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionsResource {
  private Objections objections;
  private ObjectionDesk desk;
  private KnownLots lots;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public ObjectionsResource(
      Objections objections,
      ObjectionDesk desk,
      KnownLots lots,
      CourtScope scope,
      CurrentUsers users,
      Clock clock) {
    this.objections = objections;
    this.desk = desk;
    this.lots = lots;
    this.scope = scope;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ObjectionsResource() {}

  /** What was received, newest first. */
  @GET
  @RolesAllowed({Roles.CLERK, Roles.JUDGE})
  public Response listObjections(@PathParam("lotId") UUID lotId) {
    court(lotId);
    Instant now = clock.instant();
    return answer(200, objections.of(lotId).stream().map(o -> ObjectionView.of(o, now)).toList());
  }

  /** Enters what the court has received in writing. */
  @POST
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response receiveObjection(@PathParam("lotId") UUID lotId, ObjectionRequest request) {
    court(lotId);
    return answer(desk.receive(lotId, request.received(), users.current().subject()));
  }

  /** Rules on one. */
  @POST
  @Path("{objectionId}/ruling")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ruleOnObjection(
      @PathParam("lotId") UUID lotId,
      @PathParam("objectionId") UUID objectionId,
      ObjectionRulingRequest request) {
    String court = court(lotId);
    Objection objection =
        objections.find(lotId, objectionId).orElseThrow(() -> Problem.notFound().asException());
    return answer(
        desk.rule(objection, request.ruling(court, clock.instant()), users.current().subject()));
  }

  /** The lot's court, if it is the caller's own. */
  private String court(UUID lotId) {
    String court = lots.lot(lotId).orElseThrow(() -> Problem.notFound().asException()).court();
    scope.require(court);
    return court;
  }

  private Response answer(ObjectionOutcome outcome) {
    return switch (outcome) {
      case Done done ->
          answer(done.fresh() ? 201 : 200, ObjectionView.of(done.objection(), clock.instant()));
      case Refused refused -> throw StopAnswers.problem(List.of(refused.finding())).asException();
      case RuledAlready ruled ->
          throw Problem.of(409, "RULED_ALREADY")
              .title("There is a ruling with another number")
              .retry(false)
              .asException();
      case NumberTaken taken -> throw StopAnswers.numberTaken().asException();
    };
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
