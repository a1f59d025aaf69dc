package org.fachui.payout.batches.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.fachui.payout.batches.application.BatchReports;
import org.fachui.payout.batches.application.BatchReports.Incident;
import org.fachui.platform.access.Roles;

/** Contradictions between us and the banks that two people have to look at. */
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentsResource {
  private static final int AT_MOST = 500;

  private BatchReports reports;

  @Inject
  public IncidentsResource(BatchReports reports) {
    this.reports = reports;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected IncidentsResource() {}

  /** The open ones, newest first. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
  public List<Incident> listIncidents() {
    return reports.incidents(AT_MOST);
  }
}
