package org.fachui.payout.heldprices;

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
import org.fachui.payout.decisions.Decision.About;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.payout.decisions.DecisionApproval;
import org.fachui.payout.decisions.DecisionProblems;
import org.fachui.payout.decisions.DecisionProposal;
import org.fachui.payout.pools.OwnPools;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Held prices of a pool of the caller's court. */
@Path("pools/{poolId}/held-prices")
@Produces(MediaType.APPLICATION_JSON)
public class HeldPricesResource {
  private static final Set<Choice> CHOICES = EnumSet.of(Choice.RETURN, Choice.STAY);
  private static final String RULE = "CPL-244";
  private static final String ARTICLE = "《中华人民共和国民事诉讼法》（2023年修正）第二百四十四条";

  private HeldPrices prices;
  private OwnPools pools;
  private CurrentUsers users;

  @Inject
  public HeldPricesResource(HeldPrices prices, OwnPools pools, CurrentUsers users) {
    this.prices = prices;
    this.pools = pools;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected HeldPricesResource() {}

  /** The oldest of each part first. */
  @GET
  @RolesAllowed({
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR
  })
  public Response listHeldPrices(@PathParam("poolId") UUID poolId) {
    pools.require(poolId);
    return shown(prices.ofPool(poolId));
  }

  /** Proposes that it goes back, or that it stays. */
  @PUT
  @Path("{lotId}/{part}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.FINANCE)
  public Response proposePriceDecision(
      @PathParam("poolId") UUID poolId,
      @PathParam("lotId") UUID lotId,
      @PathParam("part") String part,
      DecisionProposal proposal) {
    pools.require(poolId);
    About about = named(part);
    proposal.requireWhole(CHOICES);
    return answer(prices.propose(poolId, lotId, about, proposal, users.current().subject()));
  }

  /** Approves exactly that; the money moves. */
  @POST
  @Path("{lotId}/{part}/decision/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  public Response approvePriceDecision(
      @PathParam("poolId") UUID poolId,
      @PathParam("lotId") UUID lotId,
      @PathParam("part") String part,
      DecisionApproval approval) {
    pools.require(poolId);
    About about = named(part);
    approval.requireOneOf(CHOICES);
    return answer(prices.approve(poolId, lotId, about, approval, users.current().subject()));
  }

  private static About named(String part) {
    return switch (part) {
      case "PRICE" -> About.PRICE;
      case "PREPAID" -> About.PREPAID;
      default -> throw Problem.notFound().asException();
    };
  }

  private static Response answer(HeldPriceOutcome outcome) {
    return switch (outcome) {
      case HeldPriceOutcome.Done done -> shown(done.price());
      case HeldPriceOutcome.NotFound none -> throw Problem.notFound().asException();
      case HeldPriceOutcome.NotApproved not -> throw DecisionProblems.of(not.why()).asException();
      case HeldPriceOutcome.Refused refused -> throw problem(refused).asException();
    };
  }

  private static Problem.Builder problem(HeldPriceOutcome.Refused refused) {
    HeldPrice stands = refused.stands();
    return switch (refused.reason()) {
      case NOT_LOOKED_AT ->
          Problem.of(409, "NOT_LOOKED_AT")
              .title("What of it is there is not known yet")
              .retry(true);
      case NOTHING_IS_OPEN ->
          Problem.of(409, "NOTHING_IS_OPEN").title("All of it is back already").retry(false);
      case OTHER_FIGURE ->
          Problem.of(409, "OTHER_FIGURE")
              .title("Another sum is open")
              .field("/fen")
              .accepted("fen", stands.openFen())
              .retry(false);
      case NOT_COVERED ->
          Problem.of(409, "PRICE_NOT_COVERED")
              .title("A part of it was distributed and is missing")
              .rule(RULE, ARTICLE)
              .input("openFen", stands.openFen())
              .input("missingFen", stands.missingFen())
              .input("haltedFen", stands.haltedFen())
              .accepted("decision", Choice.STAY.name())
              .retry(true);
    };
  }

  private static Response shown(Object entity) {
    return Response.ok(entity).header("Cache-Control", "no-store").build();
  }
}
