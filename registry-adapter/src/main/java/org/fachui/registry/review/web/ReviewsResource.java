package org.fachui.registry.review.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.OrPeer;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.fachui.registry.review.application.OpeningReview;
import org.fachui.registry.review.application.Reviews;
import org.fachui.registry.review.model.Review;

/** The joint reviews of the caller's court. */
@Path("reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {
  private OpeningReview opening;
  private Reviews reviews;
  private CourtScope scope;
  private CurrentUsers users;

  @Inject
  public ReviewsResource(
      OpeningReview opening, Reviews reviews, CourtScope scope, CurrentUsers users) {
    this.opening = opening;
    this.reviews = reviews;
    this.scope = scope;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ReviewsResource() {}

  /** Asks all bureaus about a unit for a case of the caller's own court. */
  @POST
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response openReview(ReviewRequest request, @Context UriInfo uri) {
    CaseNumber number = request.number();
    EstateUnitCode unit = request.unit();
    if (!number.court().text().equals(scope.own())) {
      throw Problem.of(422, "OTHER_COURTS_NUMBER")
          .title("This is another court's case number")
          .field("/caseNo")
          .input("court", number.court().text())
          .accepted("court", scope.own())
          .retry(false)
          .asException();
    }
    Review opened = opening.open(number, unit, request.price(), users.current().subject());
    return Response.created(uri.getAbsolutePathBuilder().path(opened.id().toString()).build())
        .entity(ReviewView.of(opened))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** A review as far as it is: partial answers as they come. */
  @GET
  @Path("{reviewId}")
  @PermitAll
  @OrPeer({Roles.CLERK, Roles.JUDGE, Roles.SUPERVISOR, Roles.AUDITOR})
  public Response getReview(@PathParam("reviewId") UUID reviewId) {
    Review found = reviews.find(reviewId).orElseThrow(() -> Problem.notFound().asException());
    if (users.find().isPresent()) {
      scope.require(found.court());
    }
    return Response.ok(ReviewView.of(found)).header("Cache-Control", "no-store").build();
  }
}
