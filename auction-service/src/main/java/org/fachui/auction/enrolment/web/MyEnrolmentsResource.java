package org.fachui.auction.enrolment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.fachui.auction.enrolment.application.ShowingEnrolments;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** The caller's own enrolments. */
@Path("my/enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class MyEnrolmentsResource {
  private ShowingEnrolments showing;
  private CurrentUsers users;

  @Inject
  public MyEnrolmentsResource(ShowingEnrolments showing, CurrentUsers users) {
    this.showing = showing;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected MyEnrolmentsResource() {}

  /** Newest first. */
  @GET
  @RolesAllowed(Roles.BIDDER)
  public Response listMyEnrolments() {
    List<EnrolmentView> own =
        showing.all(users.current().subject()).stream().map(EnrolmentView::of).toList();
    return Response.ok(new GenericEntity<List<EnrolmentView>>(own) {})
        .header("Cache-Control", "no-store")
        .build();
  }
}
