package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.time.LocalDate;
import org.fachui.kernel.rules.RuleFacts;

/** The directed inquiry (定向询价; PRICE-5, 6). */
final class JudgingDirected {
  private JudgingDirected() {}

  static Verdict asked(Determination before, Step.DirectedAsked asked) {
    return asked.until().isAfter(asked.at())
        ? Verdict.to(PriceState.INQUIRING)
        : Verdict.against(
            before,
            "TERM_EMPTY",
            "PRICE-6",
            RuleFacts.of("until", asked.until().toString()),
            RuleFacts.of("untilMin", asked.at().plusMillis(1).toString()));
  }

  static Verdict answered(Determination before, Step.DirectedAnswered answer) {
    Instant until = until(before);
    if (answer.at().isAfter(until)) {
      return Verdict.against(
          before,
          "ANSWERED_TOO_LATE",
          "PRICE-6",
          RuleFacts.of("at", answer.at().toString()),
          RuleFacts.of("atMax", until.toString()).and("step", "DIRECTED_ENDED"));
    }
    LocalDate on = CourtDays.of(answer.at());
    return CourtDays.againstValidity(before, on, answer.validUntil())
        .orElse(Verdict.to(PriceState.TO_SEND));
  }

  static Verdict ended(Determination before, Step.DirectedEnded ended) {
    boolean waiting = before.state() == PriceState.INQUIRING;
    if (waiting && ended.why() == NoAnswer.NO_ANSWER && !ended.at().isAfter(until(before))) {
      return Verdict.against(
          before,
          "TERM_NOT_OVER",
          "PRICE-6",
          RuleFacts.of("at", ended.at().toString()),
          RuleFacts.of("atMin", until(before).plusMillis(1).toString()));
    }
    if (!waiting && ended.why() == NoAnswer.NO_ANSWER) {
      return Verdict.against(
          before,
          "NOBODY_ASKED",
          "PRICE-6",
          RuleFacts.of("why", ended.why().name()),
          RuleFacts.of("why", NoAnswer.NOT_POSSIBLE.name()));
    }
    return Verdict.to(afterDirected(before));
  }

  /** The figure, once it was sent. */
  static Result result(Determination before) {
    Step.DirectedAsked asked = before.last(Step.DirectedAsked.class).orElseThrow();
    Step.DirectedAnswered answer = before.last(Step.DirectedAnswered.class).orElseThrow();
    return new Result(
        Method.DIRECTED,
        answer.fen(),
        CourtDays.of(answer.at()),
        asked.department(),
        answer.documentSha256(),
        answer.validUntil());
  }

  /** What is next when no department can say. */
  static PriceState afterDirected(Determination before) {
    return JudgingTalks.onlinePossible(before) ? PriceState.ONLINE : PriceState.APPRAISAL;
  }

  private static Instant until(Determination before) {
    return before.last(Step.DirectedAsked.class).orElseThrow().until();
  }
}
