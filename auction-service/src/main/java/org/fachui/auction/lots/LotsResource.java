package org.fachui.auction.lots;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.fachui.auction.lots.publishing.DrillLotRequest;
import org.fachui.auction.lots.publishing.PublicationDesk;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Lots: search, one lot, publishing a drill lot. */
@Path("lots")
@Produces(MediaType.APPLICATION_JSON)
public class LotsResource {
  private LotSearch search;
  private ShowingLots showing;
  private PublicationDesk desk;

  @Inject
  public LotsResource(LotSearch search, ShowingLots showing, PublicationDesk desk) {
    this.search = search;
    this.showing = showing;
    this.desk = desk;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected LotsResource() {}

  /** One page of lots. */
  @GET
  @PermitAll
  public LotPage searchLots(@BeanParam LotQueryParameters parameters) {
    return search.find(parameters.query());
  }

  /** Publishes a drill lot of the caller's own court. */
  @POST
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response publishDrillLot(DrillLotRequest request, @Context UriInfo uri) {
    UUID lotId = desk.publish(request);
    return Response.created(uri.getAbsolutePathBuilder().path(lotId.toString()).build())
        .entity(getLot(lotId))
        .build();
  }

  /** A lot with its disclosures and its live state. */
  @GET
  @Path("{lotId}")
  @PermitAll
  public LotView getLot(@PathParam("lotId") UUID lotId) {
    return showing.show(lotId).orElseThrow(() -> Problem.notFound().asException());
  }
}
