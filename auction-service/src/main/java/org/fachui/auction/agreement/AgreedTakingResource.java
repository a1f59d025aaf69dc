package org.fachui.auction.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.Against;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.Announced;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.NumberTaken;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.Stands;
import org.fachui.auction.agreement.TakingByAgreement.Outcome.TakenBefore;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.PropertyKind;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.web.StopAnswers;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** Where the court has a property taken that was never announced (CPI-489). */
@Path("properties/{propertyId}/agreed-taking")
@Produces(MediaType.APPLICATION_JSON)
public class AgreedTakingResource {
  private OwnProperties own;
  private TakingByAgreement taking;
  private AgreedTakings takings;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public AgreedTakingResource(
      OwnProperties own,
      TakingByAgreement taking,
      AgreedTakings takings,
      CurrentUsers users,
      Clock clock) {
    this.own = own;
    this.taking = taking;
    this.takings = takings;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AgreedTakingResource() {}

  /** What it needs, and how it was done. */
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
  public Response getAgreedTaking(@PathParam("propertyId") UUID propertyId) {
    return answer(200, own.require(propertyId));
  }

  /** Makes the ruling; the same number again is answered with what stands. */
  @POST
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response takeByAgreement(
      @PathParam("propertyId") UUID propertyId, AgreedTakingRequest request) {
    Property property = own.require(propertyId);
    CourtPaper paper = request.paper(property.file().court(), clock.instant());
    return switch (taking.take(propertyId, request, paper, users.current().subject())) {
      case Stands stands -> answer(stands.fresh() ? 201 : 200, property);
      case TakenBefore taken -> throw OwnProperties.taken().asException();
      case Announced announced -> throw OwnProperties.announced(announced.lotId()).asException();
      case NumberTaken taken -> throw StopAnswers.numberTaken().asException();
      case Against against -> throw StopAnswers.problem(against.findings()).asException();
    };
  }

  private Response answer(int status, Property property) {
    return Response.status(status)
        .header("Cache-Control", "no-store")
        .entity(
            AgreedTakingView.of(
                property.id(),
                property.lotId().isPresent(),
                property.kind() == PropertyKind.HOME,
                TakingByAgreement.RULES.rule("CPI-489"),
                takings.of(property.id())))
        .build();
  }
}
