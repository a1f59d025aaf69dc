package org.fachui.auction.satisfaction;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.life.LotEvent;
import org.fachui.auction.life.LotLife;
import org.fachui.auction.pricing.application.Seeds;
import org.fachui.auction.satisfaction.Ended.Taking;
import org.fachui.auction.satisfaction.EndingFacts.Taker;
import org.fachui.auction.satisfaction.Inquiry.Creditor;
import org.fachui.auction.satisfaction.SatisfactionDesk.Failed;
import org.fachui.auction.stops.application.CourtPaper;
import org.fachui.auction.stops.web.StopAnswers;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** How the sale of a property ends that nobody bought, for its court alone. */
@Path("lots/{lotId}/satisfaction")
@Produces(MediaType.APPLICATION_JSON)
public class SatisfactionResource {
  private Satisfactions satisfactions;
  private SatisfactionDesk desk;
  private CurrentUsers users;
  private Seeds seeds;
  private Clock clock;

  @Inject
  public SatisfactionResource(
      Satisfactions satisfactions,
      SatisfactionDesk desk,
      CurrentUsers users,
      Seeds seeds,
      Clock clock) {
    this.satisfactions = satisfactions;
    this.desk = desk;
    this.users = users;
    this.seeds = seeds;
    this.clock = clock;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected SatisfactionResource() {}

  /** Who was asked, what they answered, and how it ended. */
  @GET
  @RolesAllowed({Roles.CLERK, Roles.JUDGE})
  public Response getSatisfaction(@PathParam("lotId") UUID lotId) {
    return answer(200, desk.require(lotId, now()));
  }

  /** Records whom the court asked; once a lot. */
  @POST
  @Path("inquiry")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response askCreditors(@PathParam("lotId") UUID lotId, InquiryRequest request) {
    Instant now = now();
    Failed lot = desk.require(lotId, now);
    if (LotLife.transition(lot.stage(), LotEvent.TAKE).isEmpty()) {
      throw SatisfactionProblems.notUnsold(lot.rules(), lot.stage()).asException();
    }
    long within = lot.rules().rule("LINK-1").parameters().number("answerWithinMsMax");
    Instant failedAt = lot.round().endedAt().orElse(lot.round().endAt());
    Inquiry inquiry = request.inquiry(lotId, failedAt, within, seeds.next(), now);
    if (!satisfactions.asked(inquiry, now, users.current().subject())) {
      throw Problem.of(409, "ASKED_ALREADY")
          .title("The creditors of this round were asked")
          .retry(false)
          .asException();
    }
    return answer(201, lot);
  }

  /** Records what a creditor answered; once each. */
  @POST
  @Path("answers")
  @RolesAllowed(Roles.CLERK)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response recordAnswer(@PathParam("lotId") UUID lotId, AnswerRequest request) {
    Instant now = now();
    Failed lot = desk.require(lotId, now);
    Inquiry inquiry =
        satisfactions
            .inquiry(lotId)
            .orElseThrow(() -> SatisfactionProblems.notAsked(lot.rules()).asException());
    request.check(inquiry, now);
    if (request.at().isAfter(inquiry.answerBy())) {
      throw SatisfactionProblems.tooLate(lot.rules(), request.at(), inquiry.answerBy())
          .asException();
    }
    if (!satisfactions.answered(
        lotId,
        request.creditor(),
        request.wants(),
        request.at().truncatedTo(ChronoUnit.MILLIS),
        request.documentSha256())) {
      throw Problem.of(409, "ANSWERED_ALREADY")
          .title("This creditor has answered, or lots are drawn")
          .retry(false)
          .asException();
    }
    return answer(201, lot);
  }

  /** Draws lots among those of one rank, with the public value that was told before; once. */
  @POST
  @Path("draw")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response drawCreditor(@PathParam("lotId") UUID lotId, DrawRequest request) {
    Instant now = now();
    Failed lot = desk.require(lotId, now);
    String value = request.value();
    Optional<Inquiry> inquiry = satisfactions.inquiry(lotId);
    List<Creditor> among = SatisfactionDesk.toDraw(inquiry, now);
    if (among.isEmpty()) {
      throw SatisfactionProblems.nothingToDraw(lot.rules()).asException();
    }
    Inquiry asked = inquiry.orElseThrow();
    int drawn = asked.draw().order(value, among).getFirst();
    if (!satisfactions.drawn(asked, drawn, value, now, users.current().subject())) {
      throw SatisfactionProblems.otherStepFirst().asException();
    }
    return answer(201, lot);
  }

  /** The ruling or record that ends it; the same number again is answered with what stands. */
  @POST
  @Path("ending")
  @RolesAllowed(Roles.JUDGE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response endSale(@PathParam("lotId") UUID lotId, EndingRequest request) {
    Instant now = now();
    Failed lot = desk.require(lotId, now);
    Optional<Inquiry> inquiry = satisfactions.inquiry(lotId);
    CourtPaper paper =
        request.paper(
            lot.property().file().court(),
            inquiry.map(asked -> asked.creditors().size()).orElse(0),
            now);
    if (satisfactions
        .ended(lotId)
        .filter(known -> known.paper().number().equals(paper.number()))
        .isPresent()) {
      return answer(200, lot);
    }
    EndingFacts facts = desk.facts(lot, request, inquiry, now);
    List<Refused> found = EndingRules.judge(lot.rules(), facts);
    if (!found.isEmpty()) {
      throw StopAnswers.problem(found).asException();
    }
    Ended ended =
        new Ended(lotId, request.ending(), paper, taking(lot, request, facts.taker()), now);
    return switch (satisfactions.end(ended, users.current().subject())) {
      case DONE -> answer(201, desk.require(lotId, now));
      case NUMBER_TAKEN -> throw StopAnswers.numberTaken().asException();
      case OTHER_FIRST -> throw SatisfactionProblems.otherStepFirst().asException();
    };
  }

  private static @Nullable Taking taking(Failed lot, EndingRequest request, @Nullable Taker taker) {
    return taker == null
        ? null
        : new Taking(
            Objects.requireNonNull(request.route()),
            Objects.requireNonNull(request.creditor()),
            request.priceFen(lot.round().startPriceFen()),
            taker.differenceFen(),
            request.paidAt());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Response answer(int status, Failed lot) {
    UUID lotId = lot.round().lotId();
    Optional<Inquiry> inquiry = satisfactions.inquiry(lotId);
    Instant now = now();
    return Response.status(status)
        .header("Cache-Control", "no-store")
        .entity(
            SatisfactionView.of(
                lotId,
                lot.round().startPriceFen(),
                inquiry.orElse(null),
                satisfactions.ended(lotId).orElse(null),
                SatisfactionDesk.answers(inquiry, now),
                now))
        .build();
  }
}
