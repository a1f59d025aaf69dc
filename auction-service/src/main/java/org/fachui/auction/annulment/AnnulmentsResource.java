package org.fachui.auction.annulment;

import jakarta.annotation.security.PermitAll;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.annulment.AnnulmentFacts.Cause;
import org.fachui.auction.objections.application.Objection;
import org.fachui.auction.objections.application.Objection.Decision;
import org.fachui.auction.objections.application.Objections;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.application.Stops;
import org.fachui.auction.stops.application.Stops.StoppableLot;
import org.fachui.auction.stops.web.StopAnswers;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The ruling that annuls a lot's auction: published for everybody, made by its court. */
@Path("lots/{lotId}/annulments")
@Produces(MediaType.APPLICATION_JSON)
public class AnnulmentsResource {
  private Annulments annulments;
  private Stops stages;
  private Objections objections;
  private CourtScope scope;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public AnnulmentsResource(
      Annulments annulments,
      Stops stages,
      Objections objections,
      CourtScope scope,
      CurrentUsers users,
      Clock clock) {
    this.annulments = annulments;
    this.stages = stages;
    this.objections = objections;
    this.scope = scope;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected AnnulmentsResource() {}

  /** The ruling; an empty list where there is none. */
  @GET
  @PermitAll
  public Response listAnnulments(@PathParam("lotId") UUID lotId) {
    RuleSet rules = RuleSets.course(lot(lotId).drill());
    return answer(
        200, annulments.of(lotId).stream().map(made -> AnnulmentView.of(made, rules)).toList());
  }

  /** Makes the ruling; the same number again is answered with what stands. */
  @POST
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response annulAuction(@PathParam("lotId") UUID lotId, AnnulmentRequest request) {
    StoppableLot lot = lot(lotId);
    scope.require(lot.court());
    RuleSet rules = RuleSets.course(lot.drill());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    CourtPaper paper = request.paper(lot.court(), now);
    Optional<Annulment> known = annulments.of(lotId);
    if (known.isPresent() && known.get().paper().number().equals(paper.number())) {
      return answer(200, AnnulmentView.of(known.get(), rules));
    }
    List<Refused> found =
        AnnulmentRules.judge(
            rules, request.facts(lot.stage(), cause(lotId, request.objectionId())));
    if (!found.isEmpty()) {
      throw StopAnswers.problem(found).asException();
    }
    Annulment made =
        new Annulment(
            lotId,
            request.ground(),
            paper,
            request.evidence(),
            request.objectionId(),
            lot.stage(),
            now);
    return switch (annulments.add(made, users.current().subject())) {
      case DONE -> answer(201, AnnulmentView.of(made, rules));
      case NUMBER_TAKEN -> throw StopAnswers.numberTaken().asException();
      case OTHER_FIRST ->
          throw Problem.of(409, "OTHER_STEP_FIRST")
              .title("Another step of the sale came first; look again")
              .retry(true)
              .asException();
    };
  }

  private Cause cause(UUID lotId, @Nullable UUID objectionId) {
    if (objectionId == null) {
      return Cause.OWN_MOTION;
    }
    return objections
        .find(lotId, objectionId)
        .filter(one -> one.kind() == ObjectionKind.CONDUCT)
        .map(Objection::ruling)
        .filter(ruling -> ruling.decision() == Decision.UPHELD)
        .map(upheld -> Cause.UPHELD_OBJECTION)
        .orElse(Cause.OTHER_OBJECTION);
  }

  private StoppableLot lot(UUID lotId) {
    return stages.lot(lotId, clock.instant()).orElseThrow(() -> Problem.notFound().asException());
  }

  private static Response answer(int status, Object entity) {
    return Response.status(status).header("Cache-Control", "no-store").entity(entity).build();
  }
}
