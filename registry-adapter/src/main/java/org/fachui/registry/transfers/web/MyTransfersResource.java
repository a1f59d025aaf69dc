package org.fachui.registry.transfers.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fachui.platform.access.Roles;
import org.fachui.registry.transfers.application.Transfers;

/** The buyer's own transfers. */
@Path("my/transfers")
@Produces(MediaType.APPLICATION_JSON)
public class MyTransfersResource {
  private Transfers transfers;
  private TransferAccess access;

  @Inject
  public MyTransfersResource(Transfers transfers, TransferAccess access) {
    this.transfers = transfers;
    this.access = access;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MyTransfersResource() {}

  /** Newest first. */
  @GET
  @RolesAllowed(Roles.BIDDER)
  public Response listMyTransfers() {
    return Response.ok(new TransferList(transfers.ofBuyer(access.subject())))
        .header("Cache-Control", "no-store")
        .build();
  }
}
