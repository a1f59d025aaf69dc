package org.fachui.auction.lots.pictures;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.fachui.auction.lots.Lot;
import org.fachui.auction.lots.Lots;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.Properties;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The pictures of one lot. */
@Path("lots/{lotId}/pictures/{number}")
public class PicturesResource {
  private Pictures pictures;
  private Lots lots;
  private Properties properties;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public PicturesResource(
      Pictures pictures,
      Lots lots,
      Properties properties,
      CourtScope scope,
      CurrentUsers users,
      Clock clock) {
    this.pictures = pictures;
    this.lots = lots;
    this.properties = properties;
    this.scope = scope;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PicturesResource() {}

  /** The picture; a browser may keep it and ask again by its hash. */
  @GET
  @PermitAll
  @Produces({"image/svg+xml", "image/jpeg", "image/png"})
  public Response getPicture(
      @PathParam("lotId") UUID lotId, @PathParam("number") int number, @Context Request request) {
    Picture picture =
        pictures.find(lotId, number).orElseThrow(() -> Problem.notFound().asException());
    return PictureAnswers.of(picture, request, "public, max-age=300");
  }

  /** Stores a picture of a lot of the caller's own court; those of a notice do not change. */
  @PUT
  @RolesAllowed(Roles.CLERK)
  @Consumes({"image/svg+xml", "image/jpeg", "image/png"})
  public Response putPicture(
      @PathParam("lotId") UUID lotId,
      @PathParam("number") int number,
      @HeaderParam("Content-Type") String mediaType,
      byte[] bytes) {
    Lot lot = lots.find(lotId).orElseThrow(() -> Problem.notFound().asException());
    scope.require(lot.court());
    if (properties.isAnnouncedAs(lotId)) {
      throw OwnProperties.announced(lotId).asException();
    }
    Picture picture = PictureAnswers.taken(number, mediaType, bytes);
    if (!pictures.put(lotId, number, picture, clock.instant(), users.current().subject())) {
      throw PictureAnswers.wrongNumber();
    }
    return Response.noContent().build();
  }
}
