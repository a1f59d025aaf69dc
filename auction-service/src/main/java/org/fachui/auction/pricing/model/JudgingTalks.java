package org.fachui.auction.pricing.model;

import java.time.LocalDate;
import java.util.Optional;
import org.fachui.kernel.rules.RuleFacts;

/** The survey, the negotiation, and what both parties ask for together (PRICE-3 to 5, 7, 14). */
final class JudgingTalks {
  private JudgingTalks() {}

  static Verdict surveyed(Determination before, Step.Surveyed survey) {
    return Verdict.to(survey.appraisalRequired() ? PriceState.APPRAISAL : PriceState.NEGOTIATION);
  }

  static Verdict begun(Determination before, Step.NegotiationBegun begun, Circumstances known) {
    Optional<Result> old = before.result();
    boolean talked = old.filter(price -> price.method().compareTo(Method.ONLINE) < 0).isPresent();
    if (old.isPresent() && (!talked || !expired(old.get(), known))) {
      return stillValid(before, old.get());
    }
    if (!begun.until().isAfter(begun.at())) {
      return Verdict.against(
          before,
          "TERM_EMPTY",
          "PRICE-4",
          RuleFacts.of("until", begun.until().toString()),
          RuleFacts.of("untilMin", begun.at().plusMillis(1).toString()));
    }
    return Verdict.to(PriceState.NEGOTIATING);
  }

  static Verdict negotiated(Determination before, Step.Negotiated agreed) {
    boolean late =
        before.state() == PriceState.NEGOTIATING
            && before
                .last(Step.NegotiationBegun.class)
                .filter(begun -> agreed.at().isAfter(begun.until()))
                .isPresent();
    boolean equal = agreed.applicantFen() == agreed.debtorFen() && !agreed.harmsOthers();
    LocalDate on = CourtDays.of(agreed.at());
    LocalDate validUntil = agreed.validUntil().orElse(CourtDays.longest(before, on));
    Optional<Verdict> validity = CourtDays.againstValidity(before, on, validUntil);
    if (validity.isPresent()) {
      return validity.get();
    }
    if (equal && !late) {
      return Verdict.fixed(
          new Result(
              Method.NEGOTIATED,
              agreed.applicantFen(),
              on,
              "",
              agreed.documentSha256(),
              validUntil));
    }
    if (before.state() == PriceState.NEGOTIATING) {
      return Verdict.to(afterTalks(before));
    }
    return Verdict.against(
        before,
        "NOT_AGREED",
        "PRICE-4",
        RuleFacts.of("applicantFen", agreed.applicantFen())
            .and("debtorFen", agreed.debtorFen())
            .and("harmsOthers", agreed.harmsOthers()),
        RuleFacts.of("equal", true).and("harmsOthers", false));
  }

  static Verdict ended(Determination before, Step.NegotiationEnded ended) {
    if (ended.why() != NoAgreement.TERM_PASSED) {
      return Verdict.to(afterTalks(before));
    }
    Optional<Step.NegotiationBegun> begun =
        before
            .last(Step.NegotiationBegun.class)
            .filter(b -> before.state() == PriceState.NEGOTIATING);
    if (begun.filter(b -> ended.at().isAfter(b.until())).isPresent()) {
      return Verdict.to(afterTalks(before));
    }
    RuleFacts accepted = RuleFacts.of("why", "REFUSED MISSING");
    return Verdict.against(
        before,
        "TERM_NOT_OVER",
        "PRICE-4",
        RuleFacts.of("at", ended.at().toString()),
        begun.map(b -> accepted.and("atMin", b.until().plusMillis(1).toString())).orElse(accepted));
  }

  static Verdict requested(Determination before, Step.MethodRequested request) {
    return switch (request.method()) {
      case NEGOTIATED -> notLater(before, request);
      case DIRECTED ->
          before.state() == PriceState.DIRECTED
              ? notLater(before, request)
              : officialPrice(before)
                  ? Verdict.to(PriceState.DIRECTED)
                  : against(before, "NO_OFFICIAL_PRICE", "PRICE-5", "officialPrice");
      case ONLINE ->
          before.state() == PriceState.ONLINE
              ? notLater(before, request)
              : onlinePossible(before)
                  ? Verdict.to(PriceState.ONLINE)
                  : against(before, "ONLINE_NOT_POSSIBLE", "PRICE-7", "onlinePossible");
      case APPRAISAL -> Verdict.to(PriceState.APPRAISAL);
    };
  }

  /** What is next when the parties do not agree. */
  private static PriceState afterTalks(Determination before) {
    return officialPrice(before) ? PriceState.DIRECTED : JudgingDirected.afterDirected(before);
  }

  private static boolean officialPrice(Determination before) {
    return before.last(Step.Surveyed.class).filter(Step.Surveyed::officialPrice).isPresent();
  }

  static boolean onlinePossible(Determination before) {
    return before
        .last(Step.Surveyed.class)
        .filter(survey -> survey.onlinePossible() && !survey.inspectionNeeded())
        .isPresent();
  }

  /** Whether a price is not valid any more, so that a new one may be determined. */
  static boolean expired(Result price, Circumstances known) {
    return CourtDays.of(known.now()).isAfter(price.validUntil());
  }

  static Verdict stillValid(Determination before, Result price) {
    return Verdict.against(
        before,
        "PRICE_STANDS",
        "PRICE-27",
        RuleFacts.of("method", price.method().name())
            .and("validUntil", price.validUntil().toString()),
        RuleFacts.of("fromOn", price.validUntil().plusDays(1).toString())
            .and("method", price.method().name()));
  }

  private static Verdict notLater(Determination before, Step.MethodRequested request) {
    return Verdict.against(
        before,
        "METHOD_NOT_LATER",
        "PRICE-2",
        RuleFacts.of("method", request.method().name()),
        RuleFacts.of("method", "DIRECTED ONLINE APPRAISAL"));
  }

  private static Verdict against(Determination before, String reason, String rule, String fact) {
    return Verdict.against(
        before, reason, rule, RuleFacts.of(fact, false), RuleFacts.of(fact, true));
  }
}
