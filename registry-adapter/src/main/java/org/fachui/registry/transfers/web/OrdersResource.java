package org.fachui.registry.transfers.web;

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
import org.fachui.platform.access.Roles;
import org.fachui.registry.transfers.application.TransferDesk;
import org.fachui.registry.transfers.model.StepName;

/** What a court's people order about a transfer; each answers with the transfer as it is then. */
@Path("transfers")
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
  private TransferDesk desk;
  private TransferAccess access;
  private Clock clock;

  @Inject
  public OrdersResource(TransferDesk desk, TransferAccess access, Clock clock) {
    this.desk = desk;
    this.access = access;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected OrdersResource() {}

  /** Nothing more is sent. */
  @POST
  @Path("{transferId}/halt")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response haltTransfer(@PathParam("transferId") UUID transferId, OrderRequest order) {
    access.ofCourt(transferId);
    order.check();
    TransferProblems.throwIf(desk.halt(transferId, access.subject(), order.reason()));
    return now(transferId);
  }

  /** Sending goes on. */
  @POST
  @Path("{transferId}/resumption")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response resumeTransfer(@PathParam("transferId") UUID transferId, OrderRequest order) {
    access.ofCourt(transferId);
    order.check();
    TransferProblems.throwIf(desk.resume(transferId, access.subject(), order.reason()));
    return now(transferId);
  }

  /** A clerk has done the step at the bureau's window. */
  @POST
  @Path("{transferId}/steps/{step}/takeover")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response takeStepOver(
      @PathParam("transferId") UUID transferId,
      @PathParam("step") String step,
      TakeoverRequest request) {
    StepName name = TransferAccess.step(access.ofCourt(transferId), step);
    TransferProblems.throwIf(
        desk.takeOver(transferId, name, access.subject(), request.checked(clock)));
    return now(transferId);
  }

  /** Another person confirms it. */
  @POST
  @Path("{transferId}/steps/{step}/takeover/confirmation")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirmTakeover(
      @PathParam("transferId") UUID transferId,
      @PathParam("step") String step,
      TakeoverConfirmation confirmation) {
    StepName name = TransferAccess.step(access.ofCourt(transferId), step);
    confirmation.check();
    TransferProblems.throwIf(
        desk.confirmTakeover(transferId, name, access.subject(), confirmation.sha256()));
    return now(transferId);
  }

  /** The clerk gives the step back to the platform. */
  @POST
  @Path("{transferId}/steps/{step}/return")
  @RolesAllowed(Roles.CLERK)
  public Response giveStepBack(
      @PathParam("transferId") UUID transferId, @PathParam("step") String step) {
    StepName name = TransferAccess.step(access.ofCourt(transferId), step);
    TransferProblems.throwIf(desk.giveBack(transferId, name));
    return now(transferId);
  }

  /** What was rejected is written anew and goes as the next generation. */
  @POST
  @Path("{transferId}/steps/{step}/correction")
  @RolesAllowed(Roles.CLERK)
  public Response correctStep(
      @PathParam("transferId") UUID transferId, @PathParam("step") String step) {
    StepName name = TransferAccess.step(access.ofCourt(transferId), step);
    TransferProblems.throwIf(desk.correct(transferId, name));
    return now(transferId);
  }

  private Response now(UUID transferId) {
    return Response.ok(access.ofCourt(transferId)).header("Cache-Control", "no-store").build();
  }
}
