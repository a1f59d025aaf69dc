package org.fachui.registry.taxes.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.fachui.registry.taxes.application.EstimatingTaxes;
import org.fachui.registry.taxes.model.Sale;
import org.fachui.registry.taxes.model.TaxEstimate;

/** Taxes before they are assessed. */
@Path("taxes")
@Produces(MediaType.APPLICATION_JSON)
public class TaxesResource {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private EstimatingTaxes estimating;
  private Clock clock;

  @Inject
  public TaxesResource(EstimatingTaxes estimating, Clock clock) {
    this.estimating = estimating;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected TaxesResource() {}

  /** What a sale would be taxed with; nothing is stored. */
  @POST
  @Path("estimate")
  @RolesAllowed({Roles.CLERK, Roles.FINANCE})
  @Consumes(MediaType.APPLICATION_JSON)
  public Response estimateTaxes(EstimateRequest request) {
    EstateUnitCode unit = request.unit();
    Sale sale = request.sale(LocalDate.now(clock.withZone(CHINA)));
    TaxEstimate estimate =
        estimating
            .estimate(unit, sale)
            .orElseThrow(
                () ->
                    Problem.of(422, "NO_TAX_TABLE")
                        .title("There is no tax table for that day")
                        .field("/on")
                        .input("on", sale.on().toString())
                        .accepted("earliest", "2021-09-01")
                        .retry(false)
                        .asException());
    return Response.ok(EstimateView.of(unit.text(), estimate))
        .header("Cache-Control", "no-store")
        .build();
  }
}
