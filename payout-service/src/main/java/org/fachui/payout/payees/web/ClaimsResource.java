package org.fachui.payout.payees.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.fachui.payout.payees.application.ClaimLimits;
import org.fachui.payout.payees.application.ReadingQuarantine;
import org.fachui.payout.payees.application.UploadOutcome;
import org.fachui.payout.payees.application.UploadingClaims;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** The claims of a pool, as files. */
@Path("pools/{poolId}/claims")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {
  private UploadingClaims uploading;
  private ReadingQuarantine uploads;
  private ClaimLimits limits;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public ClaimsResource(
      UploadingClaims uploading,
      ReadingQuarantine uploads,
      ClaimLimits limits,
      CourtScope scope,
      CurrentUsers users) {
    this.uploading = uploading;
    this.uploads = uploads;
    this.limits = limits;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ClaimsResource() {}

  /** Takes a file of claims; the same bytes again are answered with the upload they became. */
  @POST
  @RolesAllowed(Roles.FINANCE)
  @Consumes("text/csv")
  public Response uploadClaims(
      @PathParam("poolId") UUID poolId, InputStream body, @Context UriInfo uri) {
    scope.require(uploads.courtOf(poolId).orElseThrow(() -> Problem.notFound().asException()));
    return switch (uploading.upload(poolId, body, users.current().subject())) {
      case UploadOutcome.Taken taken -> created(taken.upload(), uri);
      case UploadOutcome.Known known -> shown(Response.ok(), known.upload());
      case UploadOutcome.Refused refused ->
          throw new ProblemException(UploadProblems.of(refused, limits.badRows().percent()));
    };
  }

  private static Response created(ClaimUpload upload, UriInfo uri) {
    var address =
        uri.getAbsolutePathBuilder()
            .path("uploads")
            .path(upload.id().toString())
            .path("quarantine")
            .build();
    return shown(Response.created(address), upload);
  }

  private static Response shown(Response.ResponseBuilder response, ClaimUpload upload) {
    return response.entity(UploadView.of(upload)).header("Cache-Control", "no-store").build();
  }
}
