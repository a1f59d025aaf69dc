package org.fachui.payout.plans.web;

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
import java.util.UUID;
import org.fachui.payout.plans.application.ApprovingPlan;
import org.fachui.payout.plans.application.PlanOutcome;
import org.fachui.payout.plans.application.ShowingPlans;
import org.fachui.payout.plans.application.SubmittingPlan;
import org.fachui.payout.plans.model.Plan;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** One plan: shown, submitted, approved. */
@Path("plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {
  private ShowingPlans showing;
  private SubmittingPlan submitting;
  private ApprovingPlan approving;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public PlanResource(
      ShowingPlans showing,
      SubmittingPlan submitting,
      ApprovingPlan approving,
      CourtScope scope,
      CurrentUsers users) {
    this.showing = showing;
    this.submitting = submitting;
    this.approving = approving;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PlanResource() {}

  /** The plan with its totals and hashes. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.APPROVER, Roles.JUDGE, Roles.SUPERVISOR, Roles.AUDITOR})
  public Response getPlan(@PathParam("planId") UUID planId) {
    return shown(own(planId));
  }

  /** Hands it in. */
  @POST
  @Path("submission")
  @RolesAllowed(Roles.FINANCE)
  public Response submitPlan(@PathParam("planId") UUID planId) {
    Plan plan = own(planId);
    return answer(submitting.submit(plan.poolId(), planId, users.current().subject()));
  }

  /** Approves exactly these hashes, allots the money and opens the batch. */
  @POST
  @Path("approval")
  @RolesAllowed(Roles.APPROVER)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response approvePlan(@PathParam("planId") UUID planId, ApprovalRequest request) {
    Plan plan = own(planId);
    return answer(
        approving.approve(plan.poolId(), planId, request.hashes(), users.current().subject()));
  }

  private Plan own(UUID planId) {
    Plan plan = showing.find(planId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(
        showing.courtOf(plan.poolId()).orElseThrow(() -> Problem.notFound().asException()));
    return plan;
  }

  private static Response answer(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Done done -> shown(done.plan());
      case PlanOutcome.Refused refused -> throw new ProblemException(PlanProblems.of(refused));
      case PlanOutcome.Unknown unknown -> throw Problem.notFound().asException();
    };
  }

  private static Response shown(Plan plan) {
    return Response.ok(PlanView.of(plan)).header("Cache-Control", "no-store").build();
  }
}
