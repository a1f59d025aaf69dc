package org.fachui.auction.accesses;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.auction.bidding.web.QueryNumber;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Everything that a lot's rows of accesses are made of, for its court's judges. */
@Path("lots/{lotId}/identity-accesses")
@Produces(MediaType.APPLICATION_JSON)
public class LotAccessesResource {
  private Accesses accesses;
  private CourtScope scope;

  @Inject
  public LotAccessesResource(Accesses accesses, CourtScope scope) {
    this.accesses = accesses;
    this.scope = scope;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected LotAccessesResource() {}

  /** Only when the lot is over: until then nobody counts its bidders (NJA-18). */
  @GET
  @RolesAllowed(Roles.JUDGE)
  public Response listAccessesOfLot(
      @PathParam("lotId") UUID lotId, @QueryParam("after") @DefaultValue("0") String after) {
    Accesses.OfLot lot = accesses.lot(lotId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(lot.court());
    if (!lot.over()) {
      throw Problem.of(409, "NOT_CLOSED")
          .title("The lot is not closed yet")
          .retry(true)
          .asException();
    }
    long from = QueryNumber.in(after, "after", 0, Long.MAX_VALUE);
    return Answers.of(accesses.of(lotId, from), "no-store");
  }
}
