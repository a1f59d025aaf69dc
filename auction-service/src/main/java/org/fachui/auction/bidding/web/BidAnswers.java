package org.fachui.auction.bidding.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  public BidAnswer toBid(UUID lotId, BidKey key, BidOutcome outcome) {
    return switch (outcome) {
      case Recorded recorded ->
          BidAnswer.json(201, JsonTexts.recorded(recorded.row(), bid(recorded)).toString());
      case Refused refused -> refused(refused.reason(), refused.judged());
      case NotRecorded not -> refused(BidRefusal.NOT_RECORDED, Judged.nothing(0));
      case Unknown unknown ->
          BidAnswer.json(202, status(key, "UNKNOWN", "", ""))
              .with("Location", "/auction/api/lots/" + lotId + "/bids/" + key)
              .with("Retry-After", "1");
    };
  }

  /** To a question for a key: the contract's {@code BidStatus}. */
  public BidAnswer toKey(BidKey key, BidOutcome outcome, int statusOfUnknown) {
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
          BidAnswer.json(statusOfUnknown, status(key, "UNKNOWN", "", "")).with("Retry-After", "1");
    };
  }

  /** To a bid for a lot that is not there. */
  public BidAnswer noSuchLot() {
    return BidAnswer.problem(Problem.notFound().build());
  }

  /** A refusal with its rule and what would be accepted. */
  public BidAnswer refused(BidRefusal reason, Judged judged) {
    return BidAnswer.problem(problems.of(reason, judged));
  }

  private static BidPlaced bid(Recorded recorded) {
    if (recorded.row().record() instanceof BidPlaced bid) {
      return bid;
    }
    throw new IllegalStateException("not the row of a bid");
  }

  private static BidAnswer ok(String json) {
    return BidAnswer.json(200, json);
  }

  private static String status(BidKey key, String state, String member, String json) {
    String more = member.isEmpty() ? "" : ",\"" + member + "\":" + json;
    return "{\"key\":\"" + key + "\",\"state\":\"" + state + "\"" + more + "}";
  }
}
