package org.fachui.auction.pricing.model;

import java.util.stream.Collectors;
import org.fachui.kernel.rules.RuleFacts;

/** Says what becomes of a step: the order first, then its time, then its own rules. */
public final class JudgingSteps {
  private JudgingSteps() {}

  /** What becomes of it. */
  public static Verdict judge(Determination before, Step step, Circumstances known) {
    StepKind kind = StepKind.of(step);
    if (step instanceof Step.Objected && JudgingObjections.againstAgreement(before)) {
      return Verdict.against(
          before,
          "OBJECTION_NOT_ADMITTED",
          "PRICE-24",
          RuleFacts.of("state", before.state().name()),
          RuleFacts.of("rule", "PRICE-25"));
    }
    if (PriceTransitions.after(before.state(), kind).isEmpty()) {
      return Verdict.against(
          before,
          "NOT_THE_NEXT_STEP",
          "PRICE-2",
          RuleFacts.of("state", before.state().name()).and("step", kind.name()),
          RuleFacts.of(
              "steps",
              PriceTransitions.next(before.state()).stream()
                  .map(Enum::name)
                  .collect(Collectors.joining(" "))));
    }
    if (step.at().isAfter(known.now())) {
      return Verdict.against(
          before,
          "NOT_YET",
          "PRICE-2",
          RuleFacts.of("at", step.at().toString()),
          RuleFacts.of("atMax", known.now().toString()));
    }
    return ofItsOwn(before, step, known);
  }

  private static Verdict ofItsOwn(Determination before, Step step, Circumstances known) {
    return switch (step) {
      case Step.Surveyed s -> JudgingTalks.surveyed(before, s);
      case Step.NegotiationBegun s -> JudgingTalks.begun(before, s, known);
      case Step.Negotiated s -> JudgingTalks.negotiated(before, s);
      case Step.NegotiationEnded s -> JudgingTalks.ended(before, s);
      case Step.MethodRequested s -> JudgingTalks.requested(before, s);
      case Step.DirectedAsked s -> JudgingDirected.asked(before, s);
      case Step.DirectedAnswered s -> JudgingDirected.answered(before, s);
      case Step.DirectedEnded s -> JudgingDirected.ended(before, s);
      case Step.OnlineAsked s -> JudgingOnline.asked(before, s, known);
      case Step.OnlineReported s -> JudgingOnline.reported(before, s);
      case Step.OnlineExtended s -> JudgingOnline.extended(before, s);
      case Step.OnlineClosed s -> JudgingOnline.closed(before, s);
      case Step.AgenciesAgreed s -> JudgingAgencies.agreed(before, s);
      case Step.DrawAnnounced s -> JudgingAgencies.announced(before, s);
      case Step.Drawn s -> JudgingAgencies.drawn(before, s);
      case Step.Commissioned s -> JudgingAppraisal.commissioned(before, s, known);
      case Step.ReportExtended s -> JudgingAppraisal.extended(before, s);
      case Step.Appraised s -> JudgingAppraisal.appraised(before, s);
      case Step.AgencyReplaced s -> JudgingAppraisal.replaced(before, s);
      case Step.AppraisalRecorded s -> JudgingAppraisal.recorded(before, s);
      case Step.ReportsSent s -> JudgingObjections.sent(before, s, known);
      case Step.Objected s -> JudgingObjections.objected(before, s);
      case Step.ObjectionRuled s -> JudgingObjections.ruled(before, s);
      case Step.ObjectionsClosed s -> JudgingObjections.closed(before, s);
      case Step.Suspended s -> Verdict.to(PriceState.SUSPENDED);
      case Step.Resumed s -> Verdict.to(before.before(Step.Suspended.class));
      case Step.Withdrawn s -> Verdict.to(PriceState.WITHDRAWN);
      case Step.SetAside s ->
          Verdict.to(
              before.last(Step.Surveyed.class).isPresent()
                  ? PriceState.NEGOTIATION
                  : PriceState.SURVEY);
    };
  }
}
