package org.fachui.auction.bidding.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.auction.bidding.application.LiveStates;
import org.fachui.platform.problems.Problem;

/** The live state of a lot, for clients that poll. */
@Path("lots/{lotId}/state")
@Produces(MediaType.APPLICATION_JSON)
public class StateResource {
  private LiveStates states;

  @Inject
  public StateResource(LiveStates states) {
    this.states = states;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected StateResource() {}

  /** Journaled facts only. */
  @GET
  @PermitAll
  public Response getLiveState(@PathParam("lotId") UUID lotId) {
    return states
        .of(lotId)
        .map(state -> JsonTexts.answer(200, JsonTexts.state(state).toString()).build())
        .orElseThrow(() -> Problem.notFound().asException());
  }
}
