package org.fachui.auction.bidding.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.fachui.auction.bidding.application.EngineReports;
import org.fachui.auction.bidding.application.EngineReports.Incident;
import org.fachui.platform.access.Roles;

/** What somebody has to look at: forks, rebuilds, pauses by the platform. */
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentsResource {
  private static final int AT_MOST = 500;

  private EngineReports reports;

  @Inject
  public IncidentsResource(EngineReports reports) {
    this.reports = reports;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected IncidentsResource() {}

  /** Newest first. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
  public List<Incident> listIncidents() {
    return reports.incidents(AT_MOST);
  }
}
