package org.fachui.auction.bidding.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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

/** The court stops bidding (NJA-28). */
@Path("lots/{lotId}/pause")
@Produces(MediaType.APPLICATION_JSON)
public class PauseResource {
  private PausingLot pausing;
  private CourtPauses pauses;

  @Inject
  public PauseResource(PausingLot pausing, CourtPauses pauses) {
    this.pausing = pausing;
    this.pauses = pauses;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PauseResource() {}

  /** Stops bidding now; answered when that is recorded. */
  @POST
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public void pauseLot(
      @PathParam("lotId") UUID lotId, PauseRequest request, @Suspended AsyncResponse response) {
    pauses.answer(lotId, response, lot -> pausing.pause(lot, request.reason()));
  }
}
