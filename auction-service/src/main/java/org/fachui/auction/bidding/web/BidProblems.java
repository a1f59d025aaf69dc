package org.fachui.auction.bidding.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Judged;
import org.fachui.auction.rules.RefusalCitations;
import org.fachui.platform.problems.Problem;

/**
 * Refused bids as problems: status, rule, article, what was judged and what would be accepted.
 *
 * <p>An amount is offered only where the amount was wrong: any other bid is refused whatever it
 * offers. Nobody knows when a paused lot goes on: once that is announced, bids are refused as
 * NOT_OPEN_YET, with the instant.
 */
@ApplicationScoped
public class BidProblems {
  private static final Set<BidRefusal> OF_THE_AMOUNT =
      Set.of(
          BidRefusal.ABOVE_LIMIT,
          BidRefusal.BELOW_START,
          BidRefusal.BELOW_STEP,
          BidRefusal.OFF_STEP,
          BidRefusal.MATCH_NOT_ALLOWED);

  private Clock clock;

  @Inject
  public BidProblems(Clock clock) {
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected BidProblems() {}

  /** The problem of a refusal. */
  public Problem of(BidRefusal reason, Judged judged) {
    var problem = Problem.of(status(reason), reason.name()).title(title(reason));
    problem.retry(reason.retry());
    problem.serverTime(judged.atMs() > 0 ? Instant.ofEpochMilli(judged.atMs()) : clock.instant());
    RefusalCitations.of(reason.name()).ifPresent(c -> problem.rule(c.rule(), c.article()));
    if (judged.amountFen() > 0) {
      problem.input("amountFen", judged.amountFen());
    }
    if (judged.minimumFen() > 0) {
      state(problem, reason, judged);
    }
    if (reason == BidRefusal.STALE_EPOCH) {
      problem.accepted("epoch", judged.epoch());
    }
    if (status(reason) == 503 || status(reason) == 429) {
      problem.retryAfterSeconds(1);
    }
    return problem.build();
  }

  private static void state(Problem.Builder problem, BidRefusal reason, Judged judged) {
    if (judged.priceFen() > 0) {
      problem.input("priceFen", judged.priceFen());
    }
    problem.input("seq", judged.seq());
    problem.input("opensAt", Instant.ofEpochMilli(judged.opensAtMs()).toString());
    problem.input("endAt", Instant.ofEpochMilli(judged.endAtMs()).toString());
    if (OF_THE_AMOUNT.contains(reason)) {
      problem.accepted("minimumFen", judged.minimumFen());
    }
    if (reason == BidRefusal.NOT_OPEN_YET) {
      problem.accepted("opensAt", Instant.ofEpochMilli(judged.opensAtMs()).toString());
    }
  }

  private static int status(BidRefusal reason) {
    return switch (reason) {
      case RATE_LIMITED -> 429;
      case TOO_BUSY, RECOVERING -> 503;
      case NOT_QUALIFIED -> 403;
      case STALE_EPOCH, NOT_OPEN_YET, ENDED, PAUSED, OWN_LEAD, NOT_RECORDED -> 409;
      case KEY_REUSED,
          KEY_EXPIRED,
          BELOW_START,
          BELOW_STEP,
          OFF_STEP,
          ABOVE_LIMIT,
          MATCH_NOT_ALLOWED ->
          422;
    };
  }

  private static String title(BidRefusal reason) {
    return switch (reason) {
      case RATE_LIMITED -> "Too many bids from this paddle";
      case TOO_BUSY -> "The bid waited too long and was not looked at";
      case STALE_EPOCH -> "The lot was looked at before a recovery";
      case RECOVERING -> "Bidding is being recovered";
      case KEY_REUSED -> "This key was used with another amount";
      case KEY_EXPIRED -> "This key is too old or ahead of time";
      case NOT_OPEN_YET -> "Bidding is not open yet";
      case ENDED -> "Bidding is over";
      case PAUSED -> "Bidding is paused";
      case NOT_QUALIFIED -> "No paddle for this lot";
      case BELOW_START -> "Below the start price";
      case BELOW_STEP -> "Below the standing price and one step";
      case OFF_STEP -> "Not a whole number of steps";
      case ABOVE_LIMIT -> "Above what can be bid";
      case OWN_LEAD -> "This paddle leads already";
      case MATCH_NOT_ALLOWED -> "The leader's right of pre-emption is not lower";
      case NOT_RECORDED -> "This key was given up";
    };
  }
}
