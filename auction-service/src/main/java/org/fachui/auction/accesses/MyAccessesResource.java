package org.fachui.auction.accesses;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** Who opened the caller's own identity for a lot. */
@Path("lots/{lotId}/enrolments/mine/identity-accesses")
@Produces(MediaType.APPLICATION_JSON)
public class MyAccessesResource {
  private Accesses accesses;
  private CurrentUsers users;

  @Inject
  public MyAccessesResource(Accesses accesses, CurrentUsers users) {
    this.accesses = accesses;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MyAccessesResource() {}

  /** For what and when; not by which person. */
  @GET
  @RolesAllowed(Roles.BIDDER)
  public Response listMyAccesses(@PathParam("lotId") UUID lotId) {
    return Answers.of(accesses.own(lotId, users.current().subject()), "no-store");
  }
}
