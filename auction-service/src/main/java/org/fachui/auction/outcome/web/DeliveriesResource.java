package org.fachui.auction.outcome.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.fachui.auction.outcome.application.Sales;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;

/** The caller's box for electronic service (电子送达). */
@Path("my/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
  private Sales sales;
  private CurrentUsers users;

  @Inject
  public DeliveriesResource(Sales sales, CurrentUsers users) {
    this.sales = sales;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected DeliveriesResource() {}

  /** Newest first. */
  @GET
  @RolesAllowed(Roles.BIDDER)
  public Response listMyDeliveries() {
    List<Sales.Delivery> box = sales.deliveries(users.current().subject());
    return Response.ok(new GenericEntity<List<Sales.Delivery>>(box) {})
        .header("Cache-Control", "no-store")
        .build();
  }
}
