package org.fachui.auction.enrolment.web;

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
import org.fachui.auction.enrolment.application.Enrolling;
import org.fachui.auction.enrolment.application.EnrolmentOutcome;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.NoSuchLot;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Refused;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Stands;
import org.fachui.auction.enrolment.application.EnrolmentRequested;
import org.fachui.auction.enrolment.application.ShowingEnrolments;
import org.fachui.auction.enrolment.model.EnrolmentFacts;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Enrolment (报名) for one lot. */
@Path("lots/{lotId}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentsResource {
  private Enrolling enrolling;
  private ShowingEnrolments showing;
  private CurrentUsers users;

  @Inject
  public EnrolmentsResource(Enrolling enrolling, ShowingEnrolments showing, CurrentUsers users) {
    this.enrolling = enrolling;
    this.showing = showing;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EnrolmentsResource() {}

  /** Enrols the caller. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.BIDDER)
  public Response enrol(
      @PathParam("lotId") UUID lotId, EnrolmentRequest request, @Context UriInfo address) {
    CurrentUser caller = users.current();
    EnrolmentRequestChecks.Read read = EnrolmentRequestChecks.read(request);
    EnrolmentOutcome outcome =
        enrolling.enrol(
            new EnrolmentRequested(
                lotId,
                caller.subject(),
                caller.court(),
                caller.hasAny(Roles.OF_THE_PLATFORM),
                read.applicant(),
                request.eServiceConsent(),
                request.undertaking(),
                Boolean.TRUE.equals(request.asApplicant()),
                read.taking()));
    return switch (outcome) {
      case Stands stands ->
          Response.status(stands.fresh() ? 201 : 200)
              .location(address.getAbsolutePathBuilder().path("mine").build())
              .header("Cache-Control", "no-store")
              .entity(EnrolmentView.of(stands.enrolment()))
              .build();
      case Refused refused -> throw problem(refused).asException();
      case NoSuchLot none -> throw Problem.notFound().asException();
    };
  }

  /** The caller's own. */
  @GET
  @Path("mine")
  @RolesAllowed(Roles.BIDDER)
  public Response getMyEnrolment(@PathParam("lotId") UUID lotId) {
    return showing
        .own(lotId, users.current().subject())
        .map(own -> Response.ok(EnrolmentView.of(own)).header("Cache-Control", "no-store").build())
        .orElseThrow(() -> Problem.notFound().asException());
  }

  private static Problem problem(Refused refused) {
    Problem.Builder problem =
        Problem.of(422, refused.reason().name())
            .title(refused.reason().title())
            .rule(refused.reason().rule(), refused.reason().article())
            .retry(false);
    switch (refused.reason()) {
      case UNDER_AGE ->
          problem
              .field(refused.at() + "/residentId")
              .accepted("ageMin", EnrolmentFacts.FULL_AGE)
              .accepted("bornOnOrBefore", refused.bornOnOrBefore().toString());
      case NO_UNDERTAKING -> problem.field("/undertaking").accepted("undertaking", true);
      case NOT_THE_APPLICANT -> problem.field("/asApplicant").accepted("asApplicant", false);
      case NO_AUTHORITY -> problem.field("/authoritySha256").accepted("length", 64);
      case PROXY_TOO_LATE -> problem.accepted("before", refused.before());
      case RESTRICTED_DEBTOR ->
          problem
              .field(refused.at().isEmpty() ? "/residentId" : refused.at())
              .accepted("permissionUnder", "CONS-8")
              .accepted("permissionOf", String.join("、", refused.permissionOf()));
      case IDENTITY_IN_USE, CONNECTED_PERSON, DEFAULTER, RESTRICTED -> {
        // Nothing of this party would be accepted.
        if (!refused.at().isEmpty()) {
          problem.field(refused.at());
        }
      }
      case ENDED, STOPPED, NO_ENROLMENT, COURT_STAFF, PLATFORM_STAFF -> {
        // Nothing that the caller could send would be accepted.
      }
    }
    return problem.build();
  }
}
