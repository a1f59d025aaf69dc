package org.fachui.payout.halts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.payout.decisions.DecisionApproval;
import org.fachui.payout.decisions.DecisionProblems;
import org.fachui.payout.decisions.DecisionProposal;
import org.fachui.payout.pools.OwnPools;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Halted payments of a pool of the caller's court. */
@Path("pools/{poolId}/halts")
@Produces(MediaType.APPLICATION_JSON)
public class HaltsResource {
  private static final Set<Choice> CHOICES = EnumSet.of(Choice.RELEASE, Choice.CANCEL);

  private Halts halts;
  private OwnPools pools;
  private CurrentUsers users;

  @Inject
  public HaltsResource(Halts halts, OwnPools pools, CurrentUsers users) {
    this.halts = halts;
    this.pools = pools;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected HaltsResource() {}

  /** The oldest first. */
  @GET
  @RolesAllowed({
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR
  })
  public Response listHalts(@PathParam("poolId") UUID poolId) {
    pools.require(poolId);
    return shown(halts.ofPool(poolId));
  }

  /** Proposes that the payments are made, or that they are not. */
  @PUT
  @Path("{haltId}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.FINANCE)
  public Response proposeHaltDecision(
      @PathParam("poolId") UUID poolId,
      @PathParam("haltId") UUID haltId,
      DecisionProposal proposal) {
    pools.require(poolId);
    proposal.requireWhole(CHOICES);
    return answer(halts.propose(poolId, haltId, proposal, users.current().subject()));
  }

  /** Approves exactly that. */
  @POST
  @Path("{haltId}/decision/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  public Response approveHaltDecision(
      @PathParam("poolId") UUID poolId,
      @PathParam("haltId") UUID haltId,
      DecisionApproval approval) {
    pools.require(poolId);
    approval.requireOneOf(CHOICES);
    return answer(halts.approve(poolId, haltId, approval, users.current().subject()));
  }

  private static Response answer(HaltOutcome outcome) {
    return switch (outcome) {
      case HaltOutcome.Done done -> shown(done.halt());
      case HaltOutcome.NotFound none -> throw Problem.notFound().asException();
      case HaltOutcome.NotApproved not -> throw DecisionProblems.of(not.why()).asException();
      case HaltOutcome.Refused refused -> throw problem(refused).asException();
    };
  }

  private static Problem.Builder problem(HaltOutcome.Refused refused) {
    Problem.Builder problem =
        switch (refused.reason()) {
          case ALREADY_DECIDED ->
              Problem.of(409, "ALREADY_DECIDED")
                  .title("Two people have decided already")
                  .input("ended", String.valueOf(refused.stands().ended()));
          case OTHER_FIGURE ->
              Problem.of(409, "OTHER_FIGURE")
                  .title("The halted payments are of another sum")
                  .field("/fen")
                  .accepted("fen", refused.stands().fen());
          case SENDING_STOPPED ->
              Problem.of(409, "SENDING_STOPPED")
                  .title("After a restore it is not known yet what was sent");
          case BOOKED_ALREADY ->
              Problem.of(409, "BOOKED_ALREADY")
                  .title("A bank's statement shows one of the payments: see the incidents");
          case FILE_NOT_AS_APPROVED ->
              Problem.of(409, "FILE_NOT_AS_APPROVED")
                  .title("The payments are no longer those that were approved")
                  .accepted("decision", Choice.CANCEL.name());
        };
    return problem.retry(refused.reason() == HaltOutcome.Reason.SENDING_STOPPED);
  }

  private static Response shown(Object entity) {
    return Response.ok(entity).header("Cache-Control", "no-store").build();
  }
}
