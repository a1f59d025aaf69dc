package org.fachui.auction.bidding.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.auction.bidding.application.BidOutcome;
import org.fachui.auction.bidding.application.BidOutcome.NotRecorded;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.application.BidOutcome.Refused;
import org.fachui.auction.bidding.application.BidOutcome.Unknown;
import org.fachui.auction.bidding.model.BidKey;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemJson;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;

/** Outcomes of bids as answers. */
@ApplicationScoped
public class BidAnswers {
  private BidProblems problems;

  @Inject
  public BidAnswers(BidProblems problems) {
    this.problems = problems;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected BidAnswers() {}

  /** To a bid: 201, 202, or a problem. */
  public Response toBid(UUID lotId, BidKey key, BidOutcome outcome) {
    return switch (outcome) {
      case Recorded recorded ->
          JsonTexts.answer(201, JsonTexts.recorded(recorded.row(), bid(recorded)).toString())
              .build();
      case Refused refused -> problem(problems.of(refused.reason(), refused.judged()));
      case NotRecorded not -> problem(problems.of(BidRefusal.NOT_RECORDED, Judged.nothing(0)));
      case Unknown unknown ->
          JsonTexts.answer(202, status(key, "UNKNOWN", "", ""))
              .header("Location", "/auction/api/lots/" + lotId + "/bids/" + key)
              .header("Retry-After", 1)
              .build();
    };
  }

  /** To a question for a key: the contract's {@code BidStatus}. */
  public Response toKey(BidKey key, BidOutcome outcome, int statusOfUnknown) {
    return switch (outcome) {
      case Recorded recorded ->
          ok(
              status(
                  key,
                  "RECORDED",
                  "recorded",
                  JsonTexts.recorded(recorded.row(), bid(recorded)).toString()));
      case Refused refused ->
          ok(
              status(
                  key,
                  "REFUSED",
                  "refusal",
                  ProblemJson.of(problems.of(refused.reason(), refused.judged())).toString()));
      case NotRecorded not -> ok(status(key, "NOT_RECORDED", "", ""));
      case Unknown unknown ->
          JsonTexts.answer(statusOfUnknown, status(key, "UNKNOWN", "", ""))
              .header("Retry-After", 1)
              .build();
    };
  }

  /** To a bid for a lot that is not there. */
  public Response noSuchLot() {
    return problem(Problem.notFound().build());
  }

  /** A problem as an answer. */
  public static Response problem(Problem problem) {
    Response.ResponseBuilder answer =
        JsonTexts.answer(problem.status(), ProblemJson.of(problem).toString())
            .type(Problem.MEDIA_TYPE);
    Integer after = problem.retryAfterSeconds();
    return (after == null ? answer : answer.header("Retry-After", after)).build();
  }

  private static BidPlaced bid(Recorded recorded) {
    if (recorded.row().record() instanceof BidPlaced bid) {
      return bid;
    }
    throw new IllegalStateException("not the row of a bid");
  }

  private static Response ok(String json) {
    return JsonTexts.answer(200, json).build();
  }

  private static String status(BidKey key, String state, String member, String json) {
    String more = member.isEmpty() ? "" : ",\"" + member + "\":" + json;
    return "{\"key\":\"" + key + "\",\"state\":\"" + state + "\"" + more + "}";
  }
}
