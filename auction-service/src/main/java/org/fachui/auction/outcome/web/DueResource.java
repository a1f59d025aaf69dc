package org.fachui.auction.outcome.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.outcome.application.AskingForDues;
import org.fachui.auction.outcome.application.Dues;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.model.Due;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What the buyer still has to pay. */
@Path("lots/{lotId}/due")
@Produces(MediaType.APPLICATION_JSON)
public class DueResource {
  /** The contract's {@code Due}. */
  public record DueView(
      UUID lotId,
      long priceFen,
      long depositFen,
      long fen,
      String virtualNo,
      long arrivedFen,
      String state,
      Instant dueBy,
      @Nullable Instant metAt) {}

  private FindingSale finding;
  private AskingForDues asking;
  private Dues dues;

  @Inject
  public DueResource(FindingSale finding, AskingForDues asking, Dues dues) {
    this.finding = finding;
    this.asking = asking;
    this.dues = dues;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected DueResource() {}

  /** For the buyer alone; asks payout unless it is met. */
  @GET
  @RolesAllowed(Roles.BIDDER)
  public Response getDue(@PathParam("lotId") UUID lotId) {
    Sale sale = finding.ofBuyer(lotId);
    asking.askNow(lotId);
    Due due =
        dues.of(lotId)
            .orElseThrow(
                () ->
                    Problem.unavailable("DUE_NOT_KNOWN", "Payout has not answered yet.")
                        .asException());
    return Response.ok(
            new DueView(
                lotId,
                due.priceFen(),
                due.depositFen(),
                due.fen(),
                due.virtualNo(),
                due.arrivedFen(),
                due.met() ? "MET" : "OPEN",
                sale.dueBy(),
                due.metAt()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
