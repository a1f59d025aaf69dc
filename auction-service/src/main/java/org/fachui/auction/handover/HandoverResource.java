package org.fachui.auction.handover;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.handover.Handover.Held;
import org.fachui.auction.handover.Handover.VacateNotice;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.web.FindingSale;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.application.Stops;
import org.fachui.auction.stops.web.StopAnswers;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Handing over what was sold, for the buyer to see and its court to do. */
@Path("lots/{lotId}/handover")
@Produces(MediaType.APPLICATION_JSON)
public class HandoverResource {
  private Handovers handovers;
  private Stops stages;
  private FindingSale finding;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public HandoverResource(
      Handovers handovers, Stops stages, FindingSale finding, CurrentUsers users, Clock clock) {
    this.handovers = handovers;
    this.stages = stages;
    this.finding = finding;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected HandoverResource() {}

  /** How far it is, and by when it has to be held. */
  @GET
  @RolesAllowed({Roles.BIDDER, Roles.CLERK, Roles.JUDGE})
  public Response getHandover(@PathParam("lotId") UUID lotId) {
    return answer(200, finding.ofBuyerOrCourt(lotId));
  }

  /** The notice to vacate. */
  @POST
  @Path("vacate-notice")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response noticeToVacate(@PathParam("lotId") UUID lotId, VacateRequest request) {
    Sale sale = finding.ofOwnCourt(lotId);
    VacateNotice notice = request.notice(sale.court(), clock.instant());
    if (sale.service() == null) {
      throw HandoverProblems.notServed(RuleSets.course(sale.drill()), sale.state()).asException();
    }
    boolean fresh = handovers.noticed(lotId, notice, users.current().subject());
    VacateNotice stands = handovers.of(lotId).map(Handover::notice).orElse(null);
    if (stands == null || !stands.paper().number().equals(notice.paper().number())) {
      throw Problem.of(409, "NOTICED_ALREADY")
          .title("There is another notice, a record, or another paper of this number")
          .retry(false)
          .asException();
    }
    return answer(fresh ? 201 : 200, sale);
  }

  /** The record; written once. */
  @POST
  @Path("record")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response recordHandover(@PathParam("lotId") UUID lotId, HandoverRequest request) {
    Sale sale = finding.ofOwnCourt(lotId);
    Held held = request.held(clock.instant());
    List<Refused> found =
        HandoverRules.judge(RuleSets.course(sale.drill()), facts(sale, held, clock.instant()));
    if (handovers.of(lotId).map(Handover::record).isPresent()) {
      throw Problem.of(409, "HANDED_OVER")
          .title("It is handed over; the record is not changed")
          .retry(false)
          .asException();
    }
    if (!found.isEmpty()) {
      throw StopAnswers.problem(found).asException();
    }
    if (!handovers.held(lotId, held, users.current().subject())) {
      throw Problem.of(409, "HANDED_OVER").title("It is handed over").retry(false).asException();
    }
    return answer(201, sale);
  }

  private HandoverFacts facts(Sale sale, Held held, Instant now) {
    Sale.MadeService service = sale.service();
    return new HandoverFacts(
        stages.lot(sale.lotId(), now).orElseThrow().stage(),
        now,
        service == null ? Instant.EPOCH : service.at(),
        held.heldAt(),
        sale.home(),
        held.keys(),
        held.meters().size(),
        held.proofs().size());
  }

  private Response answer(int status, Sale sale) {
    Sale.MadeService service = sale.service();
    @Nullable Instant by =
        service == null ? null : HandoverRules.by(RuleSets.course(sale.drill()), service.at());
    return Response.status(status)
        .header("Cache-Control", "no-store")
        .entity(
            HandoverView.of(
                sale.lotId(), handovers.of(sale.lotId()).orElse(null), by, clock.instant()))
        .build();
  }
}
