package org.fachui.auction.lots.properties;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** One property of the caller's court: what is found, bound and decided of it. */
@Path("properties/{propertyId}")
@Produces(MediaType.APPLICATION_JSON)
public class PropertiesResource {
  /** A review to bind; the contract's {@code ReviewBinding}. */
  public record ReviewBinding(UUID reviewId) {}

  private OwnProperties own;
  private ChangingProperty changing;
  private BindingReview binding;
  private CurrentUsers users;

  @Inject
  public PropertiesResource(
      OwnProperties own, ChangingProperty changing, BindingReview binding, CurrentUsers users) {
    this.own = own;
    this.changing = changing;
    this.binding = binding;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PropertiesResource() {}

  /** The property. */
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
  public Response getProperty(@PathParam("propertyId") UUID propertyId) {
    return shown(propertyId);
  }

  /** Replaces the proof of the right to dispose. */
  @PUT
  @Path("disposal-right")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response putDisposalRight(
      @PathParam("propertyId") UUID propertyId, DisposalRight disposalRight) {
    changing.prove(propertyId, disposalRight);
    return shown(propertyId);
  }

  /** Replaces what the survey found that may keep it from being sold. */
  @PUT
  @Path("gates")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response putGates(@PathParam("propertyId") UUID propertyId, SaleGates gates) {
    changing.survey(propertyId, gates);
    return shown(propertyId);
  }

  /** Replaces why there is no appraisal report of shares. */
  @PUT
  @Path("unappraised")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response putUnappraised(
      @PathParam("propertyId") UUID propertyId, Unappraised unappraised) {
    changing.unappraised(propertyId, unappraised);
    return shown(propertyId);
  }

  /** Replaces the documents and videos that are published with it. */
  @PUT
  @Path("attachments")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response putAttachments(
      @PathParam("propertyId") UUID propertyId, Attachments attachments) {
    changing.attach(propertyId, attachments);
    return shown(propertyId);
  }

  /** Binds a joint review. */
  @POST
  @Path("review")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response bindReview(@PathParam("propertyId") UUID propertyId, ReviewBinding review) {
    binding.bind(own.requireChangeable(propertyId), review.reviewId());
    return shown(propertyId);
  }

  /** Records what the panel decided. */
  @POST
  @Path("decisions")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response recordDecision(
      @PathParam("propertyId") UUID propertyId, DecisionRequest decision) {
    Decision recorded = changing.decide(propertyId, decision, users.current().subject());
    return Response.status(Response.Status.CREATED)
        .entity(recorded)
        .header("Cache-Control", "no-store")
        .build();
  }

  private Response shown(UUID propertyId) {
    return Response.ok(own.show(propertyId)).header("Cache-Control", "no-store").build();
  }
}
