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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.lots.Lot;
import org.fachui.auction.lots.Lots;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** The pictures of one lot. */
@Path("lots/{lotId}/pictures/{number}")
public class PicturesResource {
  private Pictures pictures;
  private Lots lots;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public PicturesResource(
      Pictures pictures, Lots lots, CourtScope scope, CurrentUsers users, Clock clock) {
    this.pictures = pictures;
    this.lots = lots;
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
    EntityTag tag = new EntityTag(picture.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        unchanged != null ? unchanged : Response.ok(picture.bytes()).type(picture.mediaType());
    return response
        .tag(tag)
        .header("Cache-Control", "public, max-age=300")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .build();
  }

  /** Stores a picture of a lot of the caller's own court. */
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
    if (number < 1 || number > Pictures.MOST) {
      throw wrongNumber();
    }
    Picture picture = checked(mediaType, bytes);
    if (!pictures.put(lotId, number, picture, clock.instant(), users.current().subject())) {
      throw wrongNumber();
    }
    return Response.noContent().build();
  }

  private static Picture checked(String mediaType, byte[] bytes) {
    PictureType type =
        PictureType.of(mediaType)
            .orElseThrow(
                () ->
                    Problem.of(415, "UNSUPPORTED_MEDIA_TYPE")
                        .title("The body's media type is not taken here")
                        .asException());
    Optional<String> fault =
        bytes.length == 0 ? Optional.of("There is nothing in it.") : type.fault(bytes);
    if (fault.isPresent()) {
      throw Problem.of(422, "UNSAFE_PICTURE")
          .title("This picture cannot be shown safely")
          .detail(fault.get())
          .asException();
    }
    return new Picture(type.mediaType(), sha256(bytes), bytes);
  }

  private static ProblemException wrongNumber() {
    return Problem.invalidField("number", "Pictures are numbered from 1 without a gap.")
        .accepted("max", Pictures.MOST)
        .asException();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
