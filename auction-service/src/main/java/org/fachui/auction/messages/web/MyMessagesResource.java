package org.fachui.auction.messages.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.fachui.auction.messages.application.MessageBox;
import org.fachui.auction.messages.application.MessageBox.Own;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** What was sent to the caller, when, and how it went. */
@Path("my/messages")
@Produces(MediaType.APPLICATION_JSON)
public class MyMessagesResource {
  private static final int AT_MOST = 200;

  private MessageBox box;
  private CurrentUsers users;

  @Inject
  public MyMessagesResource(MessageBox box, CurrentUsers users) {
    this.box = box;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MyMessagesResource() {}

  /** Newest first. */
  @GET
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
  public Response listMyMessages() {
    List<Own> own = box.own(users.current().subject(), AT_MOST);
    return Response.ok(new GenericEntity<List<Own>>(own) {})
        .header("Cache-Control", "no-store")
        .build();
  }
}
