package org.fachui.payout.batches.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.fachui.payout.batches.application.SendingStops;
import org.fachui.payout.batches.application.SendingStops.Agreement;
import org.fachui.payout.batches.application.SendingStops.Sending;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Whether files go to banks at all, and how two people let them go again after a restore. */
@Path("sending")
@Produces(MediaType.APPLICATION_JSON)
public class SendingResource {
  private SendingStops stops;
  private CurrentUsers users;

  @Inject
  public SendingResource(SendingStops stops, CurrentUsers users) {
    this.stops = stops;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SendingResource() {}

  /** How it stands. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.APPROVER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
  public Sending getSending() {
    return stops.standing();
  }

  /** One of two people agrees that sending goes on. */
  @POST
  @Path("resumption")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
  public Sending resumeSending() {
    Agreement agreement = stops.agree(users.current().subject());
    if (agreement == Agreement.STILL_UNKNOWN) {
      throw Problem.of(409, "FILES_UNKNOWN")
          .title("Banks have not answered about every file yet")
          .input("unknownFiles", stops.standing().unknownFiles())
          .build()
          .asException();
    }
    return stops.standing();
  }
}
