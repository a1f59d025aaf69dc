package org.fachui.auction.messages.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.fachui.auction.messages.application.MessageBox;
import org.fachui.auction.messages.application.MessageBox.Undelivered;
import org.fachui.platform.access.Roles;

/** Messages that did not arrive, for who runs the platform: without anything of the persons. */
@Path("messages/undelivered")
@Produces(MediaType.APPLICATION_JSON)
public class UndeliveredResource {
  private static final int AT_MOST = 500;

  private MessageBox box;

  @Inject
  public UndeliveredResource(MessageBox box) {
    this.box = box;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected UndeliveredResource() {}

  /** Newest first. */
  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
  public List<Undelivered> listUndelivered() {
    return box.undelivered(AT_MOST);
  }
}
