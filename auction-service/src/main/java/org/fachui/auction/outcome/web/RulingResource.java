package org.fachui.auction.outcome.web;

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
import java.util.UUID;
import org.fachui.auction.enrolment.application.Applicants;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;
import org.fachui.auction.outcome.application.RulingSale;
import org.fachui.auction.outcome.application.RulingSale.Judge;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.application.ServingRuling;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** The court's steps after a sale: the ruling, its service, and the finding of a default. */
@Path("lots")
public class RulingResource {
  private FindingSale finding;
  private RulingSale ruling;
  private ServingRuling serving;
  private Papers papers;
  private Applicants applicants;
  private CurrentUsers users;

  @Inject
  public RulingResource(
      FindingSale finding,
      RulingSale ruling,
      ServingRuling serving,
      Papers papers,
      Applicants applicants,
      CurrentUsers users) {
    this.finding = finding;
    this.ruling = ruling;
    this.serving = serving;
    this.papers = papers;
    this.applicants = applicants;
    this.users = users;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected RulingResource() {}

  /** Makes the sale ruling (成交裁定). */
  @POST
  @Path("{lotId}/ruling")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.JUDGE)
  public Response ruleSale(@PathParam("lotId") UUID lotId, RulingRequest request) {
    Sale sale = finding.ofOwnCourt(lotId);
    CurrentUser judge = users.current();
    return RulingAnswers.of(
        ruling.rule(sale, request.numberOf(sale.court()), new Judge(judge.subject(), judge.name())),
        SaleState.RULED);
  }

  /**
   * The ruling as it was stored: that title passes, or that the buyer is in default. The buyer has
   * the first when it is served, the second at once. That the court reads it is kept (NJA-18).
   */
  @GET
  @Path("{lotId}/ruling.pdf")
  @Produces(Papers.PDF)
  @RolesAllowed({Roles.BIDDER, Roles.CLERK, Roles.JUDGE})
  public Response getRulingDocument(@PathParam("lotId") UUID lotId) {
    Sale sale = finding.ofBuyerOrCourt(lotId);
    Sale.MadeRuling found = sale.defaultRuling();
    Sale.MadeRuling made = found == null ? sale.ruling() : found;
    CurrentUser reader = users.current();
    boolean ofTheCourt = reader.court() != null;
    if (made == null || !(found != null || sale.service() != null || ofTheCourt)) {
      throw Problem.notFound().asException();
    }
    if (ofTheCourt) {
      applicants.read(sale.enrolmentId(), new IdentityAccess(Purpose.PAPER, reader.subject()));
    }
    return papers.answer(made.sha256(), lotId, "ruling-" + lotId + ".pdf");
  }

  /** Serves the ruling on the buyer. */
  @POST
  @Path("{lotId}/service")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CLERK)
  public Response serveRuling(@PathParam("lotId") UUID lotId) {
    return RulingAnswers.of(
        serving.serve(finding.ofOwnCourt(lotId), users.current().subject()), SaleState.SERVED);
  }

  /** Finds that the buyer did not pay in time (悔拍). */
  @POST
  @Path("{lotId}/default")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.JUDGE)
  public Response findDefault(@PathParam("lotId") UUID lotId, RulingRequest request) {
    Sale sale = finding.ofOwnCourt(lotId);
    CurrentUser judge = users.current();
    return RulingAnswers.of(
        ruling.findDefault(
            sale, request.numberOf(sale.court()), new Judge(judge.subject(), judge.name())),
        SaleState.DEFAULTED);
  }
}
