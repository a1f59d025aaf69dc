package org.fachui.auction.complaints;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** What was found of a complaint. */
@Path("complaints/{complaintId}/finding")
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintFindingResource {
  /** The contract's {@code ComplaintFinding}. */
  public record ComplaintFinding(boolean upheld) {}

  private Complaints complaints;
  private CurrentUsers users;

  @Inject
  public ComplaintFindingResource(Complaints complaints, CurrentUsers users) {
    this.complaints = complaints;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ComplaintFindingResource() {}

  /** 409 when another finding stands, or of a complaint that the caller recorded himself. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
  public Complaint findOfComplaint(@PathParam("complaintId") UUID id, ComplaintFinding finding) {
    Complaints.Finding outcome = complaints.find(id, finding.upheld(), users.current().subject());
    Complaint complaint = complaints.find(id).orElseThrow(() -> Problem.notFound().asException());
    boolean same = Boolean.valueOf(finding.upheld()).equals(complaint.upheld());
    return switch (outcome) {
      case STANDS -> complaint;
      case STOOD_BEFORE -> {
        if (!same) {
          throw refused("ALREADY_FOUND", "Another finding stands.");
        }
        yield complaint;
      }
      case OF_OWN_RECORD ->
          throw refused("SAME_PERSON", "Another person than recorded it looks into it.");
      case NOT_THERE -> throw Problem.notFound().asException();
    };
  }

  private static RuntimeException refused(String reason, String detail) {
    return Problem.of(409, reason)
        .title("This finding is not taken")
        .detail(detail)
        .retry(false)
        .asException();
  }
}
