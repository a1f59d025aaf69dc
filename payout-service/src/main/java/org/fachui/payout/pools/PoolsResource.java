package org.fachui.payout.pools;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The pools of the caller's court. */
@Path("pools")
@Produces(MediaType.APPLICATION_JSON)
public class PoolsResource {
  private Pools pools;
  private CourtScope scope;

  @Inject
  public PoolsResource(Pools pools, CourtScope scope) {
    this.pools = pools;
    this.scope = scope;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PoolsResource() {}

  /** Opens the pool of a case of the caller's own court; the same again gives the same. */
  @POST
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response openPool(PoolRequest request, @Context UriInfo uri) {
    CaseNumber no = number(request.caseNo(), "/caseNo");
    if (!request.court().equals(scope.own()) || !no.court().text().equals(scope.own())) {
      throw Problem.of(422, "OTHER_COURTS_NUMBER")
          .title("This is another court's case number")
          .field("/caseNo")
          .input("court", no.court().text())
          .accepted("court", scope.own())
          .retry(false)
          .asException();
    }
    Pool opened = pools.open(no);
    return Response.created(uri.getAbsolutePathBuilder().path(opened.id().toString()).build())
        .entity(new OpenedPool(opened.id(), Objects.requireNonNull(opened.virtualNo())))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** The pools of a case of the caller's court; sealed ones are not among them. */
  @GET
  @RolesAllowed({
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR
  })
  public Response findPools(@QueryParam("caseNo") @DefaultValue("") String caseNo) {
    Optional<String> court = scope.limit();
    List<PoolView> found =
        pools.ofCase(number(caseNo, "caseNo")).stream()
            .filter(pool -> court.isEmpty() || court.get().equals(pool.court()))
            .map(pools::show)
            .toList();
    return Response.ok(found).header("Cache-Control", "no-store").build();
  }

  /** A pool with what stands where. */
  @GET
  @Path("{poolId}")
  @RolesAllowed({
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR
  })
  public Response getPool(@PathParam("poolId") UUID poolId) {
    Pool found = pools.find(poolId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(found.court());
    return Response.ok(pools.show(found)).header("Cache-Control", "no-store").build();
  }

  private static CaseNumber number(String typed, String field) {
    return switch (CaseNumber.read(typed)) {
      case CaseNumber.Accepted accepted -> accepted.caseNumber();
      case CaseNumber.Refused refused ->
          throw Problem.invalidField(field, refused.sentence())
              .input("fault", refused.fault().name())
              .accepted("example", "（2026）浙0106执1234号")
              .asException();
    };
  }
}
