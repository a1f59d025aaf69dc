package org.fachui.website.probe;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.jspecify.annotations.Nullable;

/** One method for each thing that the platform answers by itself. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {
  public record Order(@Min(1) long amountFen, @Nullable @Size(max = 5) String note) {}

  public record Said(String said) {}

  @Inject CurrentUsers users;
  @Inject CourtScope courts;

  @GET
  @Path("open")
  @PermitAll
  public Said open() {
    return new Said(users.find().map(user -> user.subject()).orElse("nobody"));
  }

  @GET
  @Path("bare")
  public Said bare() {
    return new Said("reached");
  }

  @GET
  @Path("judges")
  @RolesAllowed(Roles.JUDGE)
  public Said judges(@Context SecurityContext security) {
    return new Said(users.current().name() + " " + security.isUserInRole(Roles.JUDGE));
  }

  @GET
  @Path("courts/{court}")
  @RolesAllowed({Roles.CLERK, Roles.AUDITOR})
  public Said court(@PathParam("court") String court) {
    courts.require(court);
    return new Said(court);
  }

  @POST
  @Path("orders")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Order order(@Valid Order order) {
    return order;
  }

  @PUT
  @Path("picture")
  @PermitAll
  @Consumes("image/png")
  public Said picture(byte[] bytes) {
    return new Said("" + bytes.length);
  }

  @GET
  @Path("pages")
  @PermitAll
  public Said pages(@QueryParam("page") @Min(1) @Max(9) int page) {
    return new Said("" + page);
  }

  @GET
  @Path("things/{id}")
  @PermitAll
  public Said thing(@PathParam("id") UUID id) {
    return new Said(id.toString());
  }

  @GET
  @Path("fault")
  @PermitAll
  public Said fault() {
    throw new IllegalStateException("the inside of the service");
  }
}
