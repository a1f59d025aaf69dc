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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.application.Restrictions;
import org.fachui.auction.enrolment.application.Restrictions.Restriction;
import org.fachui.auction.enrolment.application.Restrictions.Standing;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.Purchase;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Whom a court has restricted from spending (限制消费), and what it permits (CONS-3, CONS-8). */
@Path("courts/{court}/restrictions")
@Produces(MediaType.APPLICATION_JSON)
public class RestrictionsResource {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int NUMBER_MAX = 60;

  /** The contract's {@code RestrictionRequest}. */
  public record RestrictionRequest(
      @Nullable String residentId, @Nullable String creditCode, String number, LocalDate sinceOn) {
    /** Without the person. */
    @Override
    public String toString() {
      return "RestrictionRequest[...]";
    }
  }

  /** The contract's {@code PermissionRequest}. */
  public record PermissionRequest(
      Purchase purchase, String number, LocalDate fromOn, LocalDate untilOn) {}

  private Restrictions restrictions;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public RestrictionsResource(
      Restrictions restrictions, CourtScope scope, CurrentUsers users, Clock clock) {
    this.restrictions = restrictions;
    this.scope = scope;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RestrictionsResource() {}

  /** What the court recorded, without the persons. */
  @GET
  @RolesAllowed({Roles.CLERK, Roles.JUDGE})
  public Response listRestrictions(@PathParam("court") String court) {
    scope.require(court);
    return answer(200, new GenericEntity<List<Restriction>>(restrictions.of(court)) {});
  }

  /** Records an order. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CLERK)
  public Response recordRestriction(@PathParam("court") String court, RestrictionRequest request) {
    scope.require(court);
    Faults faults = new Faults();
    Optional<Identity> person =
        IdentityChecks.identity(request.residentId(), request.creditCode(), "", faults::add);
    faults.text("/number", request.number(), 1, NUMBER_MAX);
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    if (request.sinceOn().isAfter(today)) {
      faults.add(
          Problem.invalidField("/sinceOn", "This day has not come yet.")
              .accepted("max", today.toString()));
    }
    faults.refuseAny();
    Standing standing =
        restrictions.record(
            court,
            person.orElseThrow(),
            request.number().strip(),
            request.sinceOn(),
            users.current().subject());
    return answer(standing.fresh() ? 201 : 200, standing.restriction());
  }

  /** What stands for somebody: the entry is found by his number. */
  @POST
  @Path("lookup")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.CLERK, Roles.JUDGE})
  public Response findRestrictions(@PathParam("court") String court, IdentityRequest request) {
    scope.require(court);
    return answer(
        200,
        new GenericEntity<List<Restriction>>(restrictions.standing(court, request.identity())) {});
  }

  /** Lifts a restriction. */
  @POST
  @Path("{restrictionId}/lifting")
  @RolesAllowed(Roles.CLERK)
  public Response liftRestriction(
      @PathParam("court") String court, @PathParam("restrictionId") UUID id) {
    scope.require(court);
    return answer(
        200,
        restrictions
            .lift(court, id, users.current().subject())
            .orElseThrow(() -> Problem.notFound().asException()));
  }

  /** Permits a purchase for a term (CONS-8). */
  @POST
  @Path("{restrictionId}/permissions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.JUDGE)
  public Response permitPurchase(
      @PathParam("court") String court,
      @PathParam("restrictionId") UUID id,
      PermissionRequest request) {
    scope.require(court);
    Restriction found =
        restrictions.find(court, id).orElseThrow(() -> Problem.notFound().asException());
    Faults faults = new Faults();
    faults.text("/number", request.number(), 1, NUMBER_MAX);
    if (request.untilOn().isBefore(request.fromOn())) {
      faults.add(
          Problem.invalidField("/untilOn", "The term ends before it begins.")
              .accepted("min", request.fromOn().toString()));
    }
    faults.refuseAny();
    if (found.liftedAt() != null) {
      throw Problem.of(409, "LIFTED_ALREADY")
          .title("The restriction does not stand any more")
          .retry(false)
          .asException();
    }
    Standing standing =
        restrictions.permit(
            court,
            id,
            request.purchase(),
            request.number().strip(),
            request.fromOn(),
            request.untilOn(),
            users.current().subject());
    return answer(standing.fresh() ? 201 : 200, standing.restriction());
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
