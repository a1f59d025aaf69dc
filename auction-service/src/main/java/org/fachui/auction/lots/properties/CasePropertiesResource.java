package org.fachui.auction.lots.properties;

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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.lots.CaseFile;
import org.fachui.auction.lots.CaseFiles;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The property register of one case. */
@Path("cases/{caseId}/properties")
@Produces(MediaType.APPLICATION_JSON)
public class CasePropertiesResource {
  private CaseFiles cases;
  private Properties properties;
  private EnteringProperty entering;
  private Decisions decisions;
  private Rounds rounds;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public CasePropertiesResource(
      CaseFiles cases,
      Properties properties,
      EnteringProperty entering,
      Decisions decisions,
      Rounds rounds,
      CourtScope scope,
      CurrentUsers users,
      Clock clock) {
    this.cases = cases;
    this.properties = properties;
    this.entering = entering;
    this.decisions = decisions;
    this.rounds = rounds;
    this.scope = scope;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CasePropertiesResource() {}

  /** The properties of the case. */
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
  public Response listProperties(@PathParam("caseId") UUID caseId) {
    CaseFile file = cases.file(caseId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(file.court());
    List<PropertyView> listed =
        properties.ofCase(caseId).stream()
            .map(
                found ->
                    PropertyView.of(
                        found, decisions.of(found.id()), rounds.of(found.id()).changeable()))
            .toList();
    return Response.ok(listed).header("Cache-Control", "no-store").build();
  }

  /** Enters a property in a case of the caller's own court. */
  @POST
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enterProperty(
      @PathParam("caseId") UUID caseId, PropertyRequest request, @Context UriInfo uri) {
    CaseFile file = cases.file(caseId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(file.court());
    Property property = PropertyChecks.property(request, file, clock.instant());
    if (!entering.enter(property, users.current().subject())) {
      throw Problem.of(409, "UNIT_ENTERED")
          .title("This unit stands in the case already")
          .field("/unitCode")
          .input("unitCode", property.unitCode())
          .retry(false)
          .asException();
    }
    return Response.created(
            uri.getBaseUriBuilder().path("properties").path(property.id().toString()).build())
        .entity(PropertyView.of(property, List.of(), true))
        .header("Cache-Control", "no-store")
        .build();
  }
}
