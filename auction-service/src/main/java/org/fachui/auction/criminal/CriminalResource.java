package org.fachui.auction.criminal;

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
import org.fachui.auction.criminal.CriminalProperty.Offer;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Round;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.satisfaction.Ended;
import org.fachui.auction.satisfaction.Ended.Taking;
import org.fachui.auction.satisfaction.Ending;
import org.fachui.auction.satisfaction.SatisfactionProblems;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.web.StopAnswers;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;

/** Criminal property of the caller's court. */
@Path("properties/{propertyId}/criminal")
@Produces(MediaType.APPLICATION_JSON)
public class CriminalResource {
  /** The set under which the next notice is judged is one of a drill. */
  private static final RuleSet RULES = RuleSets.after(true);

  private OwnProperties own;
  private Rounds rounds;
  private CriminalProperties criminal;
  private CurrentUsers users;
  private Clock clock;

  @Inject
  public CriminalResource(
      OwnProperties own,
      Rounds rounds,
      CriminalProperties criminal,
      CurrentUsers users,
      Clock clock) {
    this.own = own;
    this.rounds = rounds;
    this.criminal = criminal;
    this.users = users;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CriminalResource() {}

  /** What is recorded, with the clock of its enforcement. */
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
  public Response getCriminalTrack(@PathParam("propertyId") UUID propertyId) {
    own.require(propertyId);
    return answer(200, propertyId);
  }

  /** Records where the judgment sends it; once. */
  @POST
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response recordCriminalProperty(
      @PathParam("propertyId") UUID propertyId, CriminalRequests.Recording request) {
    own.require(propertyId);
    Instant now = now();
    request.check(now);
    var property =
        new CriminalProperty(
            propertyId,
            request.destination(),
            request.documentSha256(),
            request.acceptedOn(),
            null);
    if (!criminal.record(property, now, users.current().subject())) {
      throw refused(
          "DESTINATION_RECORDED_ALREADY", "Where the judgment sends it is recorded already");
    }
    return answer(201, propertyId);
  }

  /** Records that the finance authority or the victims were told to take it at the last reserve. */
  @POST
  @Path("offer")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response offerCriminalProperty(
      @PathParam("propertyId") UUID propertyId, CriminalRequests.Offering request) {
    own.require(propertyId);
    required(propertyId);
    PropertyRounds all = rounds.of(propertyId);
    Optional<Round> last = all.last();
    List<Refused> found =
        CriminalRules.offer(
            RULES,
            last.map(Round::stage).orElse(LotStage.DRAFT),
            last.map(Round::kind).orElse(RoundKind.FIRST),
            all.failures());
    if (!found.isEmpty()) {
      throw StopAnswers.problem(found).asException();
    }
    Round round = last.orElseThrow();
    request.check(round.endedAt().orElse(round.endAt()), now());
    if (!criminal.offered(
        round.lotId(),
        request.at().truncatedTo(ChronoUnit.MILLIS),
        request.documentSha256(),
        users.current().subject())) {
      throw refused("OFFERED_ALREADY", "It was offered after this round already");
    }
    return answer(201, propertyId);
  }

  /** Records the answer: it is taken by the ruling, or may be auctioned without a reserve. */
  @POST
  @Path("answer")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answerCriminalOffer(
      @PathParam("propertyId") UUID propertyId, CriminalRequests.Answering request) {
    Property property = own.require(propertyId);
    CriminalProperty known = required(propertyId);
    Offer offer = known.offer();
    if (offer == null) {
      throw refused("NOT_OFFERED", "It was not offered yet");
    } else if (offer.accepted() != null) {
      throw refused("OFFER_ANSWERED", "The offer is answered already");
    }
    Instant now = now();
    CourtPaper paper = request.paper(property.file().court(), offer.toldAt(), now);
    Instant at = request.at().truncatedTo(ChronoUnit.MILLIS);
    String sha256 = request.documentSha256();
    if (paper != null) {
      take(taken(known, offer, paper, now), at, sha256);
    } else if (!criminal.declined(offer.lotId(), at, sha256)) {
      throw refused("OFFER_ANSWERED", "The offer is answered already");
    }
    return answer(201, propertyId);
  }

  private Ended taken(CriminalProperty known, Offer offer, CourtPaper paper, Instant now) {
    long reserve =
        rounds.of(known.propertyId()).all().stream()
            .filter(round -> round.lotId().equals(offer.lotId()))
            .findFirst()
            .orElseThrow()
            .startPriceFen();
    return new Ended(
        offer.lotId(),
        Ending.TAKEN,
        paper,
        new Taking(known.destination().route(), null, reserve, 0, null),
        now);
  }

  private void take(Ended taken, Instant at, String sha256) {
    switch (criminal.accepted(taken, at, sha256, users.current().subject())) {
      case DONE -> {}
      case NUMBER_TAKEN -> throw StopAnswers.numberTaken().asException();
      case OTHER_FIRST -> throw SatisfactionProblems.otherStepFirst().asException();
    }
  }

  private CriminalProperty required(UUID propertyId) {
    return criminal
        .of(propertyId)
        .orElseThrow(
            () -> refused("NOT_CRIMINAL", "No criminal judgment is recorded for this property"));
  }

  private static RuntimeException refused(String reason, String title) {
    return Problem.of(409, reason).title(title).retry(false).asException();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Response answer(int status, UUID propertyId) {
    return Response.status(status)
        .entity(CriminalView.of(propertyId, criminal.of(propertyId), RULES, now()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
