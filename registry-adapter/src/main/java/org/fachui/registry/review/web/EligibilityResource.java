package org.fachui.registry.review.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fachui.platform.peers.FromPeer;
import org.fachui.registry.review.application.CheckingEligibility;

/** Whether a bidder may buy, for the auction service. */
@Path("eligibility")
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityResource {
  private CheckingEligibility checking;

  @Inject
  public EligibilityResource(CheckingEligibility checking) {
    this.checking = checking;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EligibilityResource() {}

  /** Asks the housing bureau now; UNKNOWN when it is away. */
  @POST
  @FromPeer
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response checkEligibility(EligibilityRequest request) {
    return Response.ok(EligibilityView.of(checking.check(request.person(), request.unit())))
        .header("Cache-Control", "no-store")
        .build();
  }
}
