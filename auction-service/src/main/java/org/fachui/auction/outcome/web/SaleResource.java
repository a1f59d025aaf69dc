package org.fachui.auction.outcome.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.platform.access.Roles;

/** How far a sale is, for its buyer and its court. */
@Path("lots/{lotId}/outcome")
@Produces(MediaType.APPLICATION_JSON)
public class SaleResource {
  private FindingSale finding;

  @Inject
  public SaleResource(FindingSale finding) {
    this.finding = finding;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SaleResource() {}

  /** Anybody else's is not found. */
  @GET
  @RolesAllowed({
    Roles.BIDDER,
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR
  })
  public Response getSaleProgress(@PathParam("lotId") UUID lotId) {
    return Response.ok(SaleView.of(finding.ofBuyerOrCourt(lotId)))
        .header("Cache-Control", "no-store")
        .build();
  }
}
