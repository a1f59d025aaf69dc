package org.fachui.auction.enrolment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fachui.auction.enrolment.application.ConnectedPersons;
import org.fachui.auction.enrolment.application.ConnectedPersons.Declared;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** Persons whom a court declares as connected with its sales (NJA-34). */
@Path("courts/{court}/connected-persons")
@Produces(MediaType.APPLICATION_JSON)
public class ConnectedPersonsResource {
  /** The contract's {@code ConnectedPersonRequest}. */
  public record ConnectedPersonRequest(String residentId, ConnectionWithSale connection) {
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
        persons.declare(
            court,
            EnrolmentRequestChecks.residentId(request.residentId()),
            request.connection(),
            users.current().subject());
    return Response.status(declared.fresh() ? 201 : 200).entity(declared.declaration()).build();
  }
}
