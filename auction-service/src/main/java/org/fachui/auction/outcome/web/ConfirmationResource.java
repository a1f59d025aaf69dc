package org.fachui.auction.outcome.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The sale confirmation (成交确认书), published in the buyer's real name (NJA-22). */
@Path("lots")
public class ConfirmationResource {
  private FindingSale finding;
  private Papers papers;

  @Inject
  public ConfirmationResource(FindingSale finding, Papers papers) {
    this.finding = finding;
    this.papers = papers;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ConfirmationResource() {}

  /** As JSON. */
  @GET
  @Path("{lotId}/confirmation")
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  public Response getConfirmation(@PathParam("lotId") UUID lotId) {
    return Response.ok(finding.of(lotId).confirmation())
        .header("Cache-Control", "no-cache")
        .build();
  }

  /** As PDF. */
  @GET
  @Path("{lotId}/confirmation.pdf")
  @Produces(Papers.PDF)
  @PermitAll
  public Response getConfirmationDocument(@PathParam("lotId") UUID lotId) {
    return papers.answer(
        finding.of(lotId).confirmationPdf(), null, "confirmation-" + lotId + ".pdf");
  }
}
