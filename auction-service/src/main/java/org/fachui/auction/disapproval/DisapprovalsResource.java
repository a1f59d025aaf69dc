package org.fachui.auction.disapproval;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.disapproval.DisapprovalFacts.Approval;
import org.fachui.auction.outcome.application.SaleApprovals;
import org.fachui.auction.outcome.application.SaleApprovals.Given;
import org.fachui.auction.outcome.application.SaleApprovals.Standing;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.Stops;
import org.fachui.auction.stops.application.Stops.StoppableLot;
import org.fachui.auction.stops.web.StopAnswers;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The ruling that shares are sold again: published for everybody, made by their court. */
@Path("lots/{lotId}/disapprovals")
@Produces(MediaType.APPLICATION_JSON)
public class DisapprovalsResource {
  private Disapprovals disapprovals;
  private SaleApprovals approvals;
  private Stops stages;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public DisapprovalsResource(
      Disapprovals disapprovals,
      SaleApprovals approvals,
      Stops stages,
      CourtScope scope,
      CurrentUsers users,
      Clock clock) {
    this.disapprovals = disapprovals;
    this.approvals = approvals;
    this.stages = stages;
    this.scope = scope;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected DisapprovalsResource() {}

  /** The ruling; an empty list where there is none. */
  @GET
  @PermitAll
  public Response listDisapprovals(@PathParam("lotId") UUID lotId) {
    RuleSet rules = RuleSets.equity(lot(lotId).drill());
    return answer(
        200, disapprovals.of(lotId).stream().map(made -> DisapprovalView.of(made, rules)).toList());
  }

  /** Makes the ruling; the same number again is answered with what stands. */
  @POST
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sellAgain(@PathParam("lotId") UUID lotId, DisapprovalRequest request) {
    StoppableLot lot = lot(lotId);
    scope.require(lot.court());
    RuleSet rules = RuleSets.equity(lot.drill());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    CourtPaper paper = request.paper(lot.court(), now);
    Optional<Disapproval> known = disapprovals.of(lotId);
    if (known.isPresent() && known.get().paper().number().equals(paper.number())) {
      return answer(200, DisapprovalView.of(known.get(), rules));
    }
    List<Refused> found =
        DisapprovalRules.judge(
            rules,
            new DisapprovalFacts(
                lot.stage(), approval(lotId), request.buyerKnew(), request.proofs().size()));
    if (!found.isEmpty()) {
      throw StopAnswers.problem(found).asException();
    }
    return switch (disapprovals.add(
        lotId, paper, request.buyerKnew(), now, users.current().subject())) {
      case DONE -> answer(201, DisapprovalView.of(disapprovals.of(lotId).orElseThrow(), rules));
      case NUMBER_TAKEN -> throw StopAnswers.numberTaken().asException();
      case OTHER_FIRST ->
          throw Problem.of(409, "OTHER_STEP_FIRST")
              .title("Another step of the sale came first; look again")
              .retry(true)
              .asException();
    };
  }

  private Approval approval(UUID lotId) {
    Standing standing = approvals.of(lotId);
    Given given = standing.given();
    if (standing.authority() == null) {
      return Approval.NOT_NEEDED;
    }
    return given == null
        ? Approval.AWAITED
        : given.granted() ? Approval.GRANTED : Approval.NOT_GRANTED;
  }

  private StoppableLot lot(UUID lotId) {
    return stages.lot(lotId, clock.instant()).orElseThrow(() -> Problem.notFound().asException());
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
