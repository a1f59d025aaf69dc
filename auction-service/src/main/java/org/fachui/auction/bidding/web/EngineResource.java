package org.fachui.auction.bidding.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.fachui.auction.bidding.application.EngineReports;
import org.fachui.auction.bidding.application.EngineReports.EngineStatus;
import org.fachui.platform.access.Roles;

/** Buckets, leases, positions, and what the stores say of durability. */
@Path("engine")
@Produces(MediaType.APPLICATION_JSON)
public class EngineResource {
  private EngineReports reports;

  @Inject
  public EngineResource(EngineReports reports) {
    this.reports = reports;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EngineResource() {}

  /** How the engine stands. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
  public EngineStatus getEngineStatus() {
    return reports.status();
  }
}
