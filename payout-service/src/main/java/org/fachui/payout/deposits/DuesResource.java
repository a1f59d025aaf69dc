package org.fachui.payout.deposits;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.platform.peers.FromPeer;
import org.fachui.platform.problems.Problem;

/** What is left to pay of prices, for auction. */
@Path("dues/{lotId}")
@Produces(MediaType.APPLICATION_JSON)
public class DuesResource {
  private Dues dues;

  @Inject
  public DuesResource(Dues dues) {
    this.dues = dues;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected DuesResource() {}

  /** Applies the deposit and asks for the rest. */
  @PUT
  @PermitAll
  @FromPeer
  @Consumes(MediaType.APPLICATION_JSON)
  public Response askForDue(@PathParam("lotId") UUID lotId, DueRequest request) {
    PeerRequests.requireAmount("/priceFen", request.priceFen());
    Long deposit = request.depositFen();
    if (deposit != null && deposit != 0) {
      PeerRequests.requireAmount("/depositFen", deposit);
    }
    return PeerRequests.answer(
        dues.ask(lotId, request, PeerRequests.number(request.caseNo(), request.court())));
  }

  /** How it stands. */
  @GET
  @PermitAll
  @FromPeer
  public Response getDue(@PathParam("lotId") UUID lotId) {
    return PeerRequests.shown(
        200, dues.find(lotId).orElseThrow(() -> Problem.notFound().asException()));
  }
}
