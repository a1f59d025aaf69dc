package org.fachui.auction.pricing.model;

import java.util.List;
import java.util.Optional;
import org.fachui.kernel.rules.RuleFacts;

/** The online inquiry (网络询价; PRICE-10, 11). */
final class JudgingOnline {
  private JudgingOnline() {}

  static Verdict asked(Determination before, Step.OnlineAsked asked, Circumstances known) {
    Optional<Result> old = before.result();
    if (old.isPresent()
        && (old.get().method() != Method.ONLINE || !JudgingTalks.expired(old.get(), known))) {
      return JudgingTalks.stillValid(before, old.get());
    }
    List<String> left =
        known.platforms().stream().filter(one -> !asked.platforms().contains(one)).toList();
    boolean exactly =
        left.isEmpty()
            && asked.platforms().size() == known.platforms().size()
            && !known.platforms().isEmpty();
    return exactly
        ? Verdict.to(PriceState.ASKING)
        : Verdict.against(
            before,
            "NOT_ALL_PLATFORMS",
            "PRICE-10",
            RuleFacts.of("platforms", String.join("、", asked.platforms())),
            RuleFacts.of("platforms", String.join("、", known.platforms())));
  }

  static Verdict reported(Determination before, Step.OnlineReported report) {
    OnlineInquiry inquiry = OnlineInquiry.of(before);
    boolean asked = inquiry.asked().platforms().contains(report.platform());
    boolean again =
        inquiry.reports().stream().anyMatch(one -> one.platform().equals(report.platform()));
    if (!asked || again) {
      return Verdict.against(
          before,
          again ? "REPORTED_ALREADY" : "NOT_ASKED",
          "PRICE-10",
          RuleFacts.of("platform", report.platform()),
          RuleFacts.of("platforms", String.join("、", inquiry.asked().platforms())));
    }
    return CourtDays.againstValidity(before, CourtDays.of(report.at()), report.validUntil())
        .orElse(Verdict.to(PriceState.ASKING));
  }

  static Verdict extended(Determination before, Step.OnlineExtended extended) {
    OnlineInquiry inquiry = OnlineInquiry.of(before);
    boolean inTime = !extended.appliedAt().isAfter(inquiry.dueAt());
    if (inTime && inquiry.reports().isEmpty() && !inquiry.extended()) {
      return Verdict.to(PriceState.ASKING);
    }
    return Verdict.against(
        before,
        "NO_EXTENSION",
        "PRICE-11",
        RuleFacts.of("appliedAt", extended.appliedAt().toString())
            .and("reports", inquiry.reports().size())
            .and("extended", inquiry.extended()),
        RuleFacts.of("appliedAtMax", inquiry.dueAt().toString())
            .and("reports", 0)
            .and("extended", false));
  }

  static Verdict closed(Determination before, Step.OnlineClosed closed) {
    OnlineInquiry inquiry = OnlineInquiry.of(before);
    boolean all = inquiry.reports().size() == inquiry.asked().platforms().size();
    if (!all && !closed.at().isAfter(inquiry.dueAt())) {
      return Verdict.against(
          before,
          "TERM_NOT_OVER",
          "PRICE-11",
          RuleFacts.of("at", closed.at().toString()).and("reports", inquiry.reports().size()),
          RuleFacts.of("atMin", inquiry.dueAt().plusMillis(1).toString())
              .and("reports", inquiry.asked().platforms().size()));
    }
    return Verdict.to(inquiry.timely().isEmpty() ? PriceState.APPRAISAL : PriceState.TO_SEND);
  }
}
