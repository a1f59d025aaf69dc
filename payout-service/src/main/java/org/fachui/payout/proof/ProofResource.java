package org.fachui.payout.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.fachui.payout.pools.Pool;
import org.fachui.payout.pools.Pools;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The proof of every fen of a pool, as a file. */
@Path("pools/{poolId}/proof")
@Produces(MediaType.APPLICATION_JSON)
public class ProofResource {
  private Pools pools;
  private ProvingPool proving;
  private CourtScope scope;

  @Inject
  public ProofResource(Pools pools, ProvingPool proving, CourtScope scope) {
    this.pools = pools;
    this.proving = proving;
    this.scope = scope;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ProofResource() {}

  /** Streams the file of format {@code fachui-payout/1}. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.APPROVER, Roles.AUDITOR, Roles.SUPERVISOR})
  public Response getProof(@PathParam("poolId") UUID poolId) {
    Pool pool = pools.find(poolId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(pool.court());
    StreamingOutput file = out -> proving.write(pool, out);
    return Response.ok(file)
        .header("Content-Disposition", "attachment; filename=\"payout-" + pool.id() + ".json\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
