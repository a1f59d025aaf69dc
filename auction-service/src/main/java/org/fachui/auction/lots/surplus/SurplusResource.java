package org.fachui.auction.lots.surplus;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.fachui.auction.lots.surplus.KeepingSurplusNotice.Paper;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** What becomes of a decided price that would leave nothing (SALE-6). */
@Path("properties/{propertyId}/decisions/{decisionId}")
@Produces(MediaType.APPLICATION_JSON)
public class SurplusResource {
  private KeepingSurplusNotice keeping;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public SurplusResource(KeepingSurplusNotice keeping, CurrentUsers users, Clock clock) {
    this.keeping = keeping;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SurplusResource() {}

  /** The applicant was told. */
  @POST
  @Path("surplus-notice")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response tellApplicant(
      @PathParam("propertyId") UUID propertyId,
      @PathParam("decisionId") UUID decisionId,
      Paper paper) {
    return created(keeping.tell(propertyId, decisionId, paper, users.current().subject()));
  }

  /** The applicant asks for the auction all the same. */
  @POST
  @Path("surplus-request")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response requestAuction(
      @PathParam("propertyId") UUID propertyId,
      @PathParam("decisionId") UUID decisionId,
      Paper paper) {
    return created(keeping.request(propertyId, decisionId, paper, users.current().subject()));
  }

  private Response created(SurplusNotice notice) {
    return Response.status(Response.Status.CREATED)
        .entity(SurplusView.of(notice, clock.instant()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
