package org.fachui.auction.lots.publishing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.fachui.auction.lots.LotView;
import org.fachui.auction.lots.ShowingLots;
import org.fachui.platform.access.Roles;
import org.fachui.platform.store.StoreFailure;

/** The notices of one property. */
@Path("properties/{propertyId}/notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
  private PublicationDesk desk;
  private ShowingLots showing;

  @Inject
  public NoticesResource(PublicationDesk desk, ShowingLots showing) {
    this.desk = desk;
    this.showing = showing;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected NoticesResource() {}

  /** Publishes a notice of a property of the caller's own court. */
  @POST
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response publishNotice(
      @PathParam("propertyId") UUID propertyId, NoticeRequest request, @Context UriInfo uri) {
    UUID lotId = desk.publish(propertyId, request);
    LotView lot =
        showing
            .show(lotId)
            .orElseThrow(() -> new StoreFailure("lot " + lotId + " was stored and is not found"));
    return Response.created(uri.getBaseUriBuilder().path("lots").path(lotId.toString()).build())
        .entity(lot)
        .build();
  }
}
