package org.fachui.auction.enrolment.web;

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
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.ConnectedPersons;
import org.fachui.auction.enrolment.application.ConnectedPersons.Declaration;
import org.fachui.auction.enrolment.application.ConnectedPersons.Declared;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Persons whom a court declares as connected with its sales (NJA-34). */
@Path("courts/{court}/connected-persons")
@Produces(MediaType.APPLICATION_JSON)
public class ConnectedPersonsResource {
  /** The contract's {@code ConnectedPersonRequest}. */
  public record ConnectedPersonRequest(
      @Nullable String residentId, @Nullable String creditCode, ConnectionWithSale connection) {
    private Identity person() {
      Faults faults = new Faults();
      Optional<Identity> identity =
          IdentityChecks.identity(residentId, creditCode, "", faults::add);
      faults.check(
          connection.company() == (creditCode != null),
          "/connection",
          "The platform and an agency are organisations; the others are persons.");
      faults.refuseAny();
      return identity.orElseThrow();
    }

    /** Without the person. */
    @Override
    public String toString() {
      return "ConnectedPersonRequest[" + connection + "]";
    }
  }

  private ConnectedPersons persons;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public ConnectedPersonsResource(ConnectedPersons persons, CourtScope scope, CurrentUsers users) {
    this.persons = persons;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ConnectedPersonsResource() {}

  /** Another court than the caller's own is not found. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CLERK)
  public Response declareConnectedPerson(
      @PathParam("court") String court, ConnectedPersonRequest request) {
    scope.require(court);
    Declared declared =
        persons.declare(court, request.person(), request.connection(), users.current().subject());
    return answer(declared.fresh() ? 201 : 200, declared.declaration());
  }

  /** What the court declared, without the persons. */
  @GET
  @RolesAllowed({Roles.CLERK, Roles.JUDGE, Roles.SUPERVISOR})
  public Response listConnectedPersons(@PathParam("court") String court) {
    scope.require(court);
    return answer(200, new GenericEntity<List<Declaration>>(persons.of(court)) {});
  }

  /** Which declaration stands for somebody: who is to be struck off is known by his number. */
  @POST
  @Path("lookup")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CLERK)
  public Response findConnectedPerson(@PathParam("court") String court, IdentityRequest request) {
    scope.require(court);
    return answer(
        200,
        persons
            .standing(court, request.identity())
            .orElseThrow(() -> Problem.notFound().asException()));
  }

  /** Withdraws a declaration: whoever it met may enrol again. */
  @POST
  @Path("{declarationId}/withdrawal")
  @RolesAllowed(Roles.CLERK)
  public Response withdrawConnectedPerson(
      @PathParam("court") String court, @PathParam("declarationId") UUID id) {
    scope.require(court);
    return answer(
        200,
        persons
            .withdraw(court, id, users.current().subject())
            .orElseThrow(() -> Problem.notFound().asException()));
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
