package org.fachui.auction.accesses;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fachui.auction.bidding.web.QueryNumber;

/** A court's chain of accesses, for everybody. */
@Path("courts/{court}/identity-accesses")
@Produces(MediaType.APPLICATION_JSON)
public class CourtAccessesResource {
  private Accesses accesses;

  @Inject
  public CourtAccessesResource(Accesses accesses) {
    this.accesses = accesses;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CourtAccessesResource() {}

  /** Page by page, without persons; whoever keeps the hashes sees if one is changed later. */
  @GET
  @PermitAll
  public Response listAccesses(
      @PathParam("court") String court, @QueryParam("after") @DefaultValue("0") String after) {
    long from = QueryNumber.in(after, "after", 0, Long.MAX_VALUE);
    return Answers.of(accesses.of(court, from), "no-cache");
  }
}
