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

/** Bid deposits, for auction. Until the end of a lot nobody else is told of them. */
@Path("deposits/{enrolmentId}")
@Produces(MediaType.APPLICATION_JSON)
public class DepositsResource {
  private Deposits deposits;

  @Inject
  public DepositsResource(Deposits deposits) {
    this.deposits = deposits;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected DepositsResource() {}

  /** Asks for a deposit. */
  @PUT
  @PermitAll
  @FromPeer
  @Consumes(MediaType.APPLICATION_JSON)
  public Response askForDeposit(
      @PathParam("enrolmentId") UUID enrolmentId, DepositRequest request) {
    PeerRequests.requireAmount("/fen", request.fen());
    return PeerRequests.answer(
        deposits.ask(enrolmentId, request, PeerRequests.number(request.caseNo(), request.court())));
  }

  /** How it stands. */
  @GET
  @PermitAll
  @FromPeer
  public Response getDeposit(@PathParam("enrolmentId") UUID enrolmentId) {
    return PeerRequests.shown(
        200, deposits.find(enrolmentId).orElseThrow(() -> Problem.notFound().asException()));
  }
}
