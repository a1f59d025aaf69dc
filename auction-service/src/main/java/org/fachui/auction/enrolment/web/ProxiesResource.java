package org.fachui.auction.enrolment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.application.ConfirmingProxies;
import org.fachui.auction.enrolment.application.ConfirmingProxies.Outcome.DecidedAlready;
import org.fachui.auction.enrolment.application.ConfirmingProxies.Outcome.NoSuchProxy;
import org.fachui.auction.enrolment.application.ConfirmingProxies.Outcome.Stands;
import org.fachui.auction.enrolment.application.ConfirmingProxies.Outcome.TakesPartAlready;
import org.fachui.auction.enrolment.application.ConfirmingProxies.Outcome.TooLate;
import org.fachui.auction.enrolment.application.Proxies.Proxy;
import org.fachui.auction.enrolment.model.EnrolmentRefusal;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Those who act for others in a lot, for its court's clerk alone and before bidding begins. */
@Path("lots/{lotId}/proxies")
@Produces(MediaType.APPLICATION_JSON)
public class ProxiesResource {
  private static final int REASON_MIN = 4;
  private static final int REASON_MAX = 400;

  /** The contract's {@code ProxyDecision}. */
  public record ProxyDecision(boolean confirmed, @Nullable String reason) {}

  private ConfirmingProxies confirming;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public ProxiesResource(ConfirmingProxies confirming, CourtScope scope, CurrentUsers users) {
    this.confirming = confirming;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ProxiesResource() {}

  /** Those that wait first, without the persons; none once bidding has begun (NJA-18). */
  @GET
  @RolesAllowed(Roles.CLERK)
  public Response listProxies(@PathParam("lotId") UUID lotId) {
    own(lotId);
    return answer(200, new GenericEntity<List<Proxy>>(confirming.of(lotId)) {});
  }

  /** Opens the persons of one; that it was done stands in the court's chain of accesses. */
  @GET
  @Path("{enrolmentId}/persons")
  @RolesAllowed(Roles.CLERK)
  public Response openProxy(
      @PathParam("lotId") UUID lotId, @PathParam("enrolmentId") UUID enrolmentId) {
    own(lotId);
    return confirming
        .open(lotId, enrolmentId, users.current().subject())
        .map(persons -> answer(200, ProxyPersons.of(persons)))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /** Confirms or declines one. */
  @POST
  @Path("{enrolmentId}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CLERK)
  public Response decideOnProxy(
      @PathParam("lotId") UUID lotId,
      @PathParam("enrolmentId") UUID enrolmentId,
      ProxyDecision decision) {
    own(lotId);
    String reason = decision.confirmed() ? null : reason(decision);
    return switch (confirming.decide(lotId, enrolmentId, reason, users.current().subject())) {
      case Stands stands -> answer(stands.fresh() ? 201 : 200, stands.proxy());
      case DecidedAlready decided ->
          throw Problem.of(409, "DECIDED_ALREADY")
              .title("Another decision stands")
              .input("confirmed", decided.confirmed().name())
              .retry(false)
              .asException();
      case TakesPartAlready twice ->
          throw Problem.of(409, "PARTY_TAKES_PART")
              .title("One of them takes part in the lot already")
              .rule(
                  EnrolmentRefusal.IDENTITY_IN_USE.rule(),
                  EnrolmentRefusal.IDENTITY_IN_USE.article())
              .accepted("confirmed", false)
              .retry(false)
              .asException();
      case TooLate late ->
          throw Problem.of(422, EnrolmentRefusal.PROXY_TOO_LATE.name())
              .title("Bidding has begun")
              .rule(
                  EnrolmentRefusal.PROXY_TOO_LATE.rule(), EnrolmentRefusal.PROXY_TOO_LATE.article())
              .retry(false)
              .asException();
      case NoSuchProxy none -> throw Problem.notFound().asException();
    };
  }

  private static String reason(ProxyDecision decision) {
    String reason = decision.reason() == null ? "" : decision.reason();
    Faults faults = new Faults();
    faults.text("/reason", reason, REASON_MIN, REASON_MAX);
    faults.refuseAny();
    return reason.strip();
  }

  private void own(UUID lotId) {
    scope.require(
        confirming.lot(lotId).orElseThrow(() -> Problem.notFound().asException()).court());
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
