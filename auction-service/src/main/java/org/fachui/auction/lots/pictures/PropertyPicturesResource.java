package org.fachui.auction.lots.pictures;

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
import java.util.UUID;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The pictures of one property, for its court's people. */
@Path("properties/{propertyId}/pictures/{number}")
public class PropertyPicturesResource {
  private PropertyPictures pictures;
  private StoringPropertyPicture storing;
  private OwnProperties own;
  private CurrentUsers users;

  @Inject
  public PropertyPicturesResource(
      PropertyPictures pictures,
      StoringPropertyPicture storing,
      OwnProperties own,
      CurrentUsers users) {
    this.pictures = pictures;
    this.storing = storing;
    this.own = own;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PropertyPicturesResource() {}

  /** The picture. */
  @GET
  @RolesAllowed({
    Roles.CLERK,
    Roles.JUDGE,
    Roles.FINANCE,
    Roles.APPROVER,
    Roles.SUPERVISOR,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Produces({"image/svg+xml", "image/jpeg", "image/png"})
  public Response getPropertyPicture(
      @PathParam("propertyId") UUID propertyId,
      @PathParam("number") int number,
      @Context Request request) {
    own.require(propertyId);
    Picture picture =
        pictures.find(propertyId, number).orElseThrow(() -> Problem.notFound().asException());
    return PictureAnswers.of(picture, request, "private, no-cache");
  }

  /** Stores a picture of a property of the caller's own court. */
  @PUT
  @RolesAllowed(Roles.CLERK)
  @Consumes({"image/svg+xml", "image/jpeg", "image/png"})
  public Response putPropertyPicture(
      @PathParam("propertyId") UUID propertyId,
      @PathParam("number") int number,
      @HeaderParam("Content-Type") String mediaType,
      byte[] bytes) {
    own.requireChangeable(propertyId);
    Picture picture = PictureAnswers.taken(number, mediaType, bytes);
    if (!storing.store(propertyId, number, picture, users.current().subject())) {
      throw PictureAnswers.wrongNumber();
    }
    return Response.noContent().build();
  }
}
