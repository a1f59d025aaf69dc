package org.fachui.payout.plans.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.plans.application.MakingPlan;
import org.fachui.payout.plans.application.PlanOutcome;
import org.fachui.payout.plans.application.ShowingPlans;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** The plans of a pool. */
@Path("pools/{poolId}/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PoolPlansResource {
  private MakingPlan making;
  private ShowingPlans showing;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public PoolPlansResource(
      MakingPlan making, ShowingPlans showing, CourtScope scope, CurrentUsers users) {
    this.making = making;
    this.showing = showing;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PoolPlansResource() {}

  /** The newest first, void ones too. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.APPROVER, Roles.JUDGE, Roles.SUPERVISOR, Roles.AUDITOR})
  public Response listPlans(@PathParam("poolId") UUID poolId) {
    requireOwn(poolId);
    List<PlanView> plans = showing.ofPool(poolId).stream().map(PlanView::of).toList();
    return Response.ok(plans).header("Cache-Control", "no-store").build();
  }

  /** Makes a plan; one of the same round that is not approved becomes void. */
  @POST
  @RolesAllowed(Roles.FINANCE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response makePlan(
      @PathParam("poolId") UUID poolId, PlanRequest request, @Context UriInfo uri) {
    requireOwn(poolId);
    return switch (making.make(poolId, request.order(), users.current().subject())) {
      case PlanOutcome.Done done ->
          Response.created(
                  uri.getBaseUriBuilder().path("plans").path(done.plan().id().toString()).build())
              .entity(PlanView.of(done.plan()))
              .header("Cache-Control", "no-store")
              .build();
      case PlanOutcome.Refused refused -> throw new ProblemException(PlanProblems.of(refused));
      case PlanOutcome.Unknown unknown -> throw Problem.notFound().asException();
    };
  }

  private void requireOwn(UUID poolId) {
    scope.require(showing.courtOf(poolId).orElseThrow(() -> Problem.notFound().asException()));
  }
}
