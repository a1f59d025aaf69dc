package org.fachui.auction.outcome.web;

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
import java.util.UUID;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.application.SaleApprovals;
import org.fachui.auction.outcome.application.SaleApprovals.Given;
import org.fachui.auction.outcome.application.SaleApprovals.Standing;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The approval without which no ruling of some sales is made (EQ-15). */
@Path("lots/{lotId}/approval")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {
  private FindingSale finding;
  private SaleApprovals approvals;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public ApprovalResource(
      FindingSale finding, SaleApprovals approvals, CurrentUsers users, Clock clock) {
    this.finding = finding;
    this.approvals = approvals;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ApprovalResource() {}

  /** Where it stands, for the buyer and the court. */
  @GET
  @RolesAllowed({Roles.BIDDER, Roles.CLERK, Roles.JUDGE, Roles.SUPERVISOR, Roles.AUDITOR})
  public Response getSaleApproval(@PathParam("lotId") UUID lotId) {
    finding.ofBuyerOrCourt(lotId);
    return Response.ok(ApprovalView.of(approvals.of(lotId)))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Records what the authority decided; once. */
  @POST
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response recordSaleApproval(@PathParam("lotId") UUID lotId, ApprovalRequest request) {
    Sale sale = finding.ofOwnCourt(lotId);
    Standing before = approvals.of(lotId);
    if (before.authority() == null) {
      throw Problem.of(409, "NO_APPROVAL_NEEDED")
          .title("The notice of this lot names no authority that must approve")
          .retry(false)
          .asException();
    }
    Given given = request.given(ApprovalRequest.day(sale.soldAt()), clock.instant());
    if (!approvals.keep(lotId, given, users.current().subject())) {
      throw Problem.of(409, "APPROVAL_RECORDED")
          .title("What the authority decided is recorded already")
          .retry(false)
          .asException();
    }
    return Response.status(Response.Status.CREATED)
        .entity(ApprovalView.of(approvals.of(lotId)))
        .header("Cache-Control", "no-store")
        .build();
  }
}
