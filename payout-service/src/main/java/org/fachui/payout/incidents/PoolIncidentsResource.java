package org.fachui.payout.incidents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.payout.pools.OwnPools;
import org.fachui.platform.access.Roles;

/** Open incidents of a pool of the caller's court. */
@Path("pools/{poolId}/incidents")
@Produces(MediaType.APPLICATION_JSON)
public class PoolIncidentsResource {
  private static final int AT_MOST = 200;

  private PoolIncidents incidents;
  private OwnPools pools;

  @Inject
  public PoolIncidentsResource(PoolIncidents incidents, OwnPools pools) {
    this.incidents = incidents;
    this.pools = pools;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PoolIncidentsResource() {}

  /** The last reported first. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.APPROVER, Roles.SUPERVISOR, Roles.AUDITOR})
  public Response listPoolIncidents(@PathParam("poolId") UUID poolId) {
    pools.require(poolId);
    return Response.ok(incidents.open(poolId, AT_MOST)).header("Cache-Control", "no-store").build();
  }
}
