package org.fachui.payout.authorities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The standing authorities of the caller's court: proposed by one person, approved by another. */
@Path("authorities")
@Produces(MediaType.APPLICATION_JSON)
public class AuthoritiesResource {
  private Authorities authorities;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public AuthoritiesResource(Authorities authorities, CourtScope scope, CurrentUsers users) {
    this.authorities = authorities;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AuthoritiesResource() {}

  /** The newest first. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.APPROVER, Roles.SUPERVISOR, Roles.AUDITOR})
  public Response listAuthorities() {
    List<AuthorityView> found =
        authorities.ofCourt(scope.limit()).stream().map(AuthorityView::of).toList();
    return shown(Response.ok(), found);
  }

  /** Proposes that money of one kind goes back by itself. */
  @POST
  @RolesAllowed(Roles.FINANCE)
  public Response proposeAuthority(
      @QueryParam("kind") @DefaultValue("DEPOSIT_REFUNDS") String kind, @Context UriInfo uri) {
    Authority proposed = authorities.propose(scope.own(), kindOf(kind), users.current().subject());
    return shown(
        Response.created(uri.getAbsolutePathBuilder().path(proposed.id().toString()).build()),
        AuthorityView.of(proposed));
  }

  /** Approves exactly this text. */
  @POST
  @Path("{authorityId}/approval")
  @RolesAllowed(Roles.APPROVER)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response approveAuthority(
      @PathParam("authorityId") UUID authorityId, AuthorityApproval approval) {
    requireOwn(authorityId);
    AuthorityOutcome outcome =
        authorities.approve(authorityId, approval.textHash(), users.current().subject());
    return switch (outcome) {
      case AuthorityOutcome.Done done -> shown(Response.ok(), AuthorityView.of(done.authority()));
      case AuthorityOutcome.Refused refused -> throw problem(refused.reason()).asException();
    };
  }

  private static AuthorityKind kindOf(String text) {
    return Arrays.stream(AuthorityKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalidField("kind", "One of " + List.of(AuthorityKind.values()) + ".")
                    .asException());
  }

  private static Problem.Builder problem(AuthorityOutcome.Reason reason) {
    return switch (reason) {
      case OWN_PROPOSAL ->
          Problem.of(403, reason.name()).title("Another person has to approve").retry(false);
      case WRONG_STATE ->
          Problem.of(409, reason.name()).title("It is not waiting for approval").retry(false);
      case OTHER_HASH -> Problem.of(409, reason.name()).title("This is another text").retry(false);
    };
  }

  /** Ends it. */
  @POST
  @Path("{authorityId}/revocation")
  @RolesAllowed({Roles.FINANCE, Roles.APPROVER})
  public Response revokeAuthority(@PathParam("authorityId") UUID authorityId) {
    requireOwn(authorityId);
    return shown(
        Response.ok(),
        AuthorityView.of(authorities.revoke(authorityId, users.current().subject())));
  }

  private void requireOwn(UUID authorityId) {
    scope.require(
        authorities.find(authorityId).orElseThrow(() -> Problem.notFound().asException()).court());
  }

  private static Response shown(Response.ResponseBuilder response, Object entity) {
    return response.entity(entity).header("Cache-Control", "no-store").build();
  }
}
