package org.fachui.auction.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.auction.bidding.web.JsonTexts;
import org.fachui.platform.problems.Problem;

/** The newest signed head of a lot's log. */
@Path("lots/{lotId}/head")
@Produces(MediaType.APPLICATION_JSON)
public class HeadResource {
  private EvidenceLog log;

  @Inject
  public HeadResource(EvidenceLog log) {
    this.log = log;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected HeadResource() {}

  /** 404 also while nothing is journaled. */
  @GET
  @PermitAll
  public Response getHead(@PathParam("lotId") UUID lotId) {
    return log.newestHead(lotId)
        .map(head -> JsonTexts.answer(200, head.toJson().toString()).build())
        .orElseThrow(() -> Problem.notFound().asException());
  }
}
