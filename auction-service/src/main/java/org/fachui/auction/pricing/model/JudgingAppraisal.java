package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.util.Optional;
import org.fachui.kernel.rules.RuleFacts;

/** The appraisal (委托评估; PRICE-17, 19). */
final class JudgingAppraisal {
  private JudgingAppraisal() {}

  static Verdict commissioned(
      Determination before, Step.Commissioned commissioned, Circumstances known) {
    Optional<Result> old = before.result();
    if (old.isPresent()
        && (old.get().method() != Method.APPRAISAL || !JudgingTalks.expired(old.get(), known))) {
      return JudgingTalks.stillValid(before, old.get());
    }
    String next = old.map(Result::source).or(() -> Agencies.next(before)).orElseThrow();
    return next.equals(commissioned.agency())
        ? Verdict.to(PriceState.COMMISSIONED)
        : Verdict.against(
            before,
            "NOT_THE_NEXT_AGENCY",
            "PRICE-17",
            RuleFacts.of("agency", commissioned.agency()),
            RuleFacts.of("agency", next));
  }

  static Verdict extended(Determination before, Step.ReportExtended extension) {
    Commission commission = Commission.of(before);
    RuleFacts figures = before.rules().rule("PRICE-19").parameters();
    long most = figures.number("extensionsMax");
    long longest = figures.number("extensionMsMax");
    Instant latest = commission.dueAt().minusMillis(figures.number("askedBeforeMsMin"));
    if (commission.extensions().size() < most
        && extension.extensionMs() <= longest
        && !extension.askedAt().isAfter(latest)) {
      return Verdict.to(PriceState.COMMISSIONED);
    }
    return Verdict.against(
        before,
        "NO_EXTENSION",
        "PRICE-19",
        RuleFacts.of("extensions", commission.extensions().size())
            .and("extensionMs", extension.extensionMs())
            .and("askedAt", extension.askedAt().toString()),
        RuleFacts.of("extensionsMax", most)
            .and("extensionMsMax", longest)
            .and("askedAtMax", latest.toString()));
  }

  static Verdict appraised(Determination before, Step.Appraised report) {
    Instant due = Commission.of(before).dueAt();
    if (report.at().isAfter(due)) {
      return Verdict.against(
          before,
          "REPORTED_TOO_LATE",
          "PRICE-19",
          RuleFacts.of("at", report.at().toString()),
          RuleFacts.of("atMax", due.toString()).and("step", "AGENCY_REPLACED"));
    }
    return CourtDays.againstValidity(before, CourtDays.of(report.at()), report.validUntil())
        .orElse(Verdict.to(PriceState.TO_SEND));
  }

  static Verdict replaced(Determination before, Step.AgencyReplaced replaced) {
    Instant due = Commission.of(before).dueAt();
    if (replaced.why() == NoReport.LATE && !replaced.at().isAfter(due)) {
      return Verdict.against(
          before,
          "TERM_NOT_OVER",
          "PRICE-19",
          RuleFacts.of("at", replaced.at().toString()),
          RuleFacts.of("atMin", due.plusMillis(1).toString()));
    }
    return Verdict.to(Agencies.afterAnother(before));
  }

  static Verdict recorded(Determination before, Step.AppraisalRecorded recorded) {
    return CourtDays.againstValidity(before, recorded.on(), recorded.validUntil())
        .orElseGet(
            () ->
                Verdict.fixed(
                    new Result(
                        Method.APPRAISAL,
                        recorded.fen(),
                        recorded.on(),
                        recorded.agency(),
                        recorded.documentSha256(),
                        recorded.validUntil())));
  }
}
