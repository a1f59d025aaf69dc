package org.fachui.auction.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The cases of the caller's court. Answers hold personal data and are not to be cached. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
  private Cases cases;
  private ShowingCases showing;
  private FilingCase filing;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public CasesResource(
      Cases cases, ShowingCases showing, FilingCase filing, CourtScope scope, CurrentUsers users) {
    this.cases = cases;
    this.showing = showing;
    this.filing = filing;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CasesResource() {}

  /** The newest cases. */
  @GET
  @RolesAllowed({
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  public Response listCases() {
    List<CaseView> listed = cases.newest(scope.limit()).stream().map(showing::show).toList();
    return Response.ok(listed).header("Cache-Control", "no-store").build();
  }

  /** Files a case at the caller's own court. */
  @POST
  @RolesAllowed({Roles.CLERK, Roles.JUDGE})
  @Consumes(MediaType.APPLICATION_JSON)
  public Response fileCase(CaseRequest request, @Context UriInfo uri) {
    Filing brought = CaseRequestChecks.filing(request, scope.own(), users.current().subject());
    CourtCase filed = filing.file(brought).orElseThrow(() -> taken(brought));
    return Response.created(uri.getAbsolutePathBuilder().path(filed.id().toString()).build())
        .entity(showing.show(filed))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** One case of the caller's own court. */
  @GET
  @Path("{caseId}")
  @RolesAllowed({
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  public Response getCase(@PathParam("caseId") UUID caseId) {
    CourtCase found = cases.find(caseId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(found.court());
    return Response.ok(showing.showWhole(found)).header("Cache-Control", "no-store").build();
  }

  private static RuntimeException taken(Filing brought) {
    return Problem.of(409, "CASE_NUMBER_TAKEN")
        .title("A case of this number is filed already")
        .field("/caseNumber")
        .input("caseNumber", brought.caseNumber())
        .retry(false)
        .asException();
  }
}
