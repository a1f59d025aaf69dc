package org.fachui.payout.payees.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.fachui.payout.payees.application.ReadingQuarantine;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The rows of an upload that were not taken, as a table for spreadsheets. */
@Path("pools/{poolId}/claims/uploads/{uploadId}/quarantine")
@Produces("text/csv")
public class QuarantineResource {
  private ReadingQuarantine uploads;
  private CourtScope scope;

  @Inject
  public QuarantineResource(ReadingQuarantine uploads, CourtScope scope) {
    this.uploads = uploads;
    this.scope = scope;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected QuarantineResource() {}

  /** Streams the table: one line for each fault. */
  @GET
  @RolesAllowed(Roles.FINANCE)
  public Response getQuarantine(
      @PathParam("poolId") UUID poolId, @PathParam("uploadId") UUID uploadId) {
    scope.require(uploads.courtOf(poolId).orElseThrow(() -> Problem.notFound().asException()));
    if (uploads.find(poolId, uploadId).isEmpty()) {
      throw Problem.notFound().asException();
    }
    StreamingOutput table =
        out -> {
          try (QuarantineTable rows = new QuarantineTable(out)) {
            uploads.read(uploadId, rows::add);
          }
        };
    return Response.ok(table)
        .type("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"quarantine-" + uploadId + ".csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
