package org.fachui.auction.messages.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fachui.auction.messages.application.KeepingContacts;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** What the caller is told of, where, and in which language. */
@Path("my/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.BIDDER,
  Roles.CLERK,
  Roles.JUDGE,
  Roles.FINANCE,
  Roles.APPROVER,
  Roles.BUREAU,
  Roles.SUPERVISOR,
  Roles.AUDITOR,
  Roles.ADMIN
})
public class NoticesResource {
  private KeepingContacts keeping;
  private CurrentUsers users;

  @Inject
  public NoticesResource(KeepingContacts keeping, CurrentUsers users) {
    this.keeping = keeping;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected NoticesResource() {}

  /** As it stands; addresses are masked. */
  @GET
  public Response getMyNotices() {
    return answer();
  }

  /** Chooses anew. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response putMyNotices(NoticesRequest request) {
    keeping.choose(users.current().subject(), request.language(), request.wanted());
    return answer();
  }

  private Response answer() {
    return Response.ok(NoticesView.of(keeping.of(users.current().subject())))
        .header("Cache-Control", "no-store")
        .build();
  }
}
