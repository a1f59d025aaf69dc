package org.fachui.payout.pools;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.problems.Problem;

/** Pools that the caller may know of. */
@ApplicationScoped
public class OwnPools {
  private Pools pools;
  private CourtScope scope;

  @Inject
  public OwnPools(Pools pools, CourtScope scope) {
    this.pools = pools;
    this.scope = scope;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected OwnPools() {}

  /** The pool; not found when it is sealed, another court's, or not there at all. */
  public Pool require(UUID poolId) {
    Pool found = pools.find(poolId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(found.court());
    return found;
  }
}
