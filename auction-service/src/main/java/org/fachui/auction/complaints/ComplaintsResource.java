package org.fachui.auction.complaints;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Complaints about the sales of one court. */
@Path("courts/{court}/complaints")
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintsResource {
  private Complaints complaints;
  private CurrentUsers users;

  @Inject
  public ComplaintsResource(Complaints complaints, CurrentUsers users) {
    this.complaints = complaints;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ComplaintsResource() {}

  /** Newest first. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
  public Response listComplaints(@PathParam("court") String court) {
    return Response.ok(new GenericEntity<List<Complaint>>(complaints.of(court)) {})
        .header("Cache-Control", "no-store")
        .build();
  }

  /** The same file again: the complaint as it stands. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  public Response recordComplaint(@PathParam("court") String court, ComplaintRequest request) {
    Complaint recorded =
        complaints
            .record(court, request, request.checked(complaints.today()), users.current().subject())
            .orElseThrow(() -> Problem.notFound().asException());
    return Response.status(201).entity(recorded).build();
  }
}
