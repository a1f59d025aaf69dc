package org.fachui.auction.pricing.web;

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
import java.util.List;
import java.util.UUID;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.pricing.application.PriceSteps;
import org.fachui.auction.pricing.application.PricingTerms;
import org.fachui.auction.pricing.application.RecordingStep;
import org.fachui.auction.pricing.application.StepOutcome;
import org.fachui.auction.pricing.model.Determination;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** The reference price of one property of the caller's court. */
@Path("properties/{propertyId}/price")
@Produces(MediaType.APPLICATION_JSON)
public class PriceResource {
  private OwnProperties own;
  private PriceSteps steps;
  private RecordingStep recording;
  private PricingTerms terms;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public PriceResource(
      OwnProperties own,
      PriceSteps steps,
      RecordingStep recording,
      PricingTerms terms,
      CurrentUsers users,
      Clock clock) {
    this.own = own;
    this.steps = steps;
    this.recording = recording;
    this.terms = terms;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PriceResource() {}

  /** Where its determination stands, and what may follow. */
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
  public Response getPrice(@PathParam("propertyId") UUID propertyId) {
    return shown(propertyId);
  }

  /** Records what happened. */
  @POST
  @Path("steps")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response recordPriceStep(@PathParam("propertyId") UUID propertyId, String body) {
    return recorded(propertyId, body, false);
  }

  /** Records what a judge decided. */
  @POST
  @Path("rulings")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response recordPriceRuling(@PathParam("propertyId") UUID propertyId, String body) {
    return recorded(propertyId, body, true);
  }

  private Response recorded(UUID propertyId, String body, boolean ruling) {
    own.requireChangeable(propertyId);
    String by = users.current().subject();
    return switch (recording.record(propertyId, StepRequests.step(body, ruling), by)) {
      case StepOutcome.Recorded recorded -> shown(propertyId);
      case StepOutcome.RefusedStep refused ->
          throw StepRequests.problem(refused.refused()).asException();
    };
  }

  private Response shown(UUID propertyId) {
    Property property = own.require(propertyId);
    Determination found =
        steps.find(propertyId).orElseGet(() -> new Determination(terms.rules(), List.of()));
    return Response.ok(
            PriceView.of(
                property, found, terms.platforms(), steps.outcome(propertyId), clock.instant()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
