package org.fachui.registry.transfers.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.fachui.registry.messages.NewMessage;
import org.fachui.registry.transfers.application.TransferDesk;
import org.fachui.registry.transfers.application.Transfers;
import org.jspecify.annotations.Nullable;

/** Transfers: to be seen, and confirmed by the buyer. */
@Path("transfers")
@Produces(MediaType.APPLICATION_JSON)
public class TransfersResource {
  private Transfers transfers;
  private TransferDesk desk;
  private TransferAccess access;
  private CourtScope scope;

  @Inject
  public TransfersResource(
      Transfers transfers, TransferDesk desk, TransferAccess access, CourtScope scope) {
    this.transfers = transfers;
    this.desk = desk;
    this.access = access;
    this.scope = scope;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected TransfersResource() {}

  /** Those of the caller's court, or of all. */
  @GET
  @RolesAllowed({Roles.CLERK, Roles.JUDGE, Roles.FINANCE, Roles.SUPERVISOR, Roles.AUDITOR})
  public Response listTransfers(@QueryParam("lotId") @Nullable UUID lotId) {
    return fresh(new TransferList(transfers.list(scope.limit().orElse(null), lotId)));
  }

  /** One of them. */
  @GET
  @Path("{transferId}")
  @RolesAllowed({
    Roles.BIDDER,
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.SUPERVISOR,
    Roles.AUDITOR
  })
  public Response getTransfer(@PathParam("transferId") UUID transferId) {
    return fresh(access.visible(transferId));
  }

  /** The buyer confirms the application; again changes nothing. */
  @POST
  @Path("{transferId}/confirmation")
  @RolesAllowed(Roles.BIDDER)
  public Response confirmTransfer(@PathParam("transferId") UUID transferId) {
    access.own(transferId);
    TransferProblems.throwIf(desk.confirm(transferId));
    return fresh(access.own(transferId));
  }

  /** The certificate with its text. */
  @GET
  @Path("{transferId}/certificate")
  @RolesAllowed({Roles.BIDDER, Roles.CLERK})
  public Response getCertificate(@PathParam("transferId") UUID transferId) {
    access.visible(transferId);
    return fresh(
        transfers
            .certificate(transferId)
            .map(CertificateAnswer::of)
            .orElseThrow(
                () ->
                    Problem.of(409, "NOT_CERTIFIED")
                        .title("The certificate has not been issued yet")
                        .retry(true)
                        .asException()));
  }

  /** Heads of all messages, for whoever checks the chain. */
  @GET
  @Path("{transferId}/messages")
  @RolesAllowed({Roles.JUDGE, Roles.AUDITOR})
  public Response listMessages(@PathParam("transferId") UUID transferId) {
    access.ofCourt(transferId);
    return fresh(MessageList.of(NewMessage.ofTransfer(transferId), transfers.messages(transferId)));
  }

  private static Response fresh(Object entity) {
    return Response.ok(entity).header("Cache-Control", "no-store").build();
  }
}
