package org.fachui.payout.forfeits;

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
import java.util.UUID;
import java.util.regex.Pattern;
import org.fachui.payout.pools.OwnPools;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Forfeited deposits of a pool of the caller's court. */
@Path("pools/{poolId}/forfeits")
@Produces(MediaType.APPLICATION_JSON)
public class ForfeitsResource {
  private static final String RULE = "NJA-24";
  private static final String ARTICLE = "《最高人民法院关于人民法院网络司法拍卖若干问题的规定》（法释〔2016〕18号）第二十四条";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_REASON = 500;

  private Forfeits forfeits;
  private OwnPools pools;
  private CurrentUsers users;

  @Inject
  public ForfeitsResource(Forfeits forfeits, OwnPools pools, CurrentUsers users) {
    this.forfeits = forfeits;
    this.pools = pools;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ForfeitsResource() {}

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
  public Response listForfeits(@PathParam("poolId") UUID poolId) {
    pools.require(poolId);
    return shown(forfeits.ofPool(poolId));
  }

  /** Proposes what a part of it is used for. */
  @PUT
  @Path("{lotId}/uses/{use}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.FINANCE)
  public Response proposeUse(
      @PathParam("poolId") UUID poolId,
      @PathParam("lotId") UUID lotId,
      @PathParam("use") String use,
      UseProposal proposal) {
    pools.require(poolId);
    Use named = named(use);
    requireWhole(named, proposal);
    return answer(forfeits.propose(poolId, lotId, named, proposal, users.current().subject()));
  }

  /** Approves exactly that; the money moves. */
  @POST
  @Path("{lotId}/uses/{use}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  public Response approveUse(
      @PathParam("poolId") UUID poolId,
      @PathParam("lotId") UUID lotId,
      @PathParam("use") String use,
      UseApproval approval) {
    pools.require(poolId);
    return answer(
        forfeits.approve(poolId, lotId, named(use), approval.fen(), users.current().subject()));
  }

  private static Use named(String use) {
    return Use.named(use).orElseThrow(() -> Problem.notFound().asException());
  }

  private static void requireWhole(Use use, UseProposal proposal) {
    if (proposal.fen() < 0) {
      throw invalid("/fen", "Not less than 0.");
    }
    Long newPrice = proposal.newPriceFen();
    if ((use == Use.SHORTFALL) != (newPrice != null) || (newPrice != null && newPrice < 0)) {
      throw invalid(
          "/newPriceFen", "The price of the next sale in fen, 0 or more; of a SHORTFALL only.");
    }
    String reason = text(proposal.reason());
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw invalid("/reason", "1 to " + LONGEST_REASON + " characters.");
    }
    if (!SHA256.matcher(text(proposal.documentSha256())).matches()) {
      throw invalid("/documentSha256", "64 hexadecimal digits in lower case.");
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static RuntimeException invalid(String field, String sentence) {
    return Problem.invalidField(field, sentence).asException();
  }

  private static Response answer(ForfeitOutcome outcome) {
    return switch (outcome) {
      case ForfeitOutcome.Done done -> shown(done.forfeit());
      case ForfeitOutcome.NotFound none -> throw Problem.notFound().asException();
      case ForfeitOutcome.Refused refused -> throw problem(refused).asException();
    };
  }

  private static Problem.Builder problem(ForfeitOutcome.Refused refused) {
    Forfeit stands = refused.stands();
    Long fen = refused.acceptedFen();
    Use next = stands.next();
    return switch (refused.reason()) {
      case NOT_HELD_YET -> ruled(409, refused, "It is not set aside yet").retry(true);
      case OUT_OF_ORDER ->
          ruled(409, refused, "The deposit is used in the order of the article")
              .accepted("use", next == null ? "none" : next.name())
              .retry(false);
      case MORE_THAN_IS_LEFT ->
          ruled(422, refused, "More than is left of it")
              .field("/fen")
              .accepted("fenMax", fen == null ? 0 : fen)
              .retry(false);
      case NOT_THE_SHORTFALL ->
          ruled(422, refused, "Not what the old and the new price make")
              .field("/fen")
              .input("priceFen", stands.priceFen())
              .accepted("fen", fen == null ? 0 : fen)
              .retry(false);
      case NOT_PROPOSED -> ruled(409, refused, "Nobody has proposed this use").retry(false);
      case OWN_PROPOSAL -> ruled(403, refused, "Another person has to approve").retry(false);
      case OTHER_FIGURE ->
          ruled(409, refused, "Another figure is proposed now")
              .accepted("fen", fen == null ? 0 : fen)
              .retry(false);
    };
  }

  private static Problem.Builder ruled(int status, ForfeitOutcome.Refused refused, String title) {
    return Problem.of(status, refused.reason().name()).title(title).rule(RULE, ARTICLE);
  }

  private static Response shown(Object entity) {
    return Response.ok(entity).header("Cache-Control", "no-store").build();
  }
}
