package org.fachui.auction.bidding.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.fachui.auction.bidding.application.PausingLot;
import org.fachui.platform.access.Roles;

/** The court lets bidding go on (NJA-28). */
@Path("lots/{lotId}/resumption")
@Produces(MediaType.APPLICATION_JSON)
public class ResumptionResource {
  private PausingLot pausing;
  private CourtPauses pauses;

  @Inject
  public ResumptionResource(PausingLot pausing, CourtPauses pauses) {
    this.pausing = pausing;
    this.pauses = pauses;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ResumptionResource() {}

  /** Announces that bidding goes on after the announced interval; answered when recorded. */
  @POST
  @RolesAllowed(Roles.JUDGE)
  public void resumeLot(@PathParam("lotId") UUID lotId, @Suspended AsyncResponse response) {
    pauses.answer(lotId, response, pausing::resume);
  }
}
