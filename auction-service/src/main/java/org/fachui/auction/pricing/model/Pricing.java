package org.fachui.auction.pricing.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.auction.pricing.model.Objections.Objection;

/** What the reports and the objections to them make of the price (PRICE-13, 26). */
public final class Pricing {
  /** What one platform's report is worth. */
  private record Counted(String platform, long fen, LocalDate validUntil, String documentSha256) {}

  private Pricing() {}

  /** Platforms whose reports were sent last; none when an agency's report was. */
  static List<String> platforms(Determination before) {
    return before.isLater(Step.OnlineAsked.class, Step.Commissioned.class)
        ? OnlineInquiry.of(before).timely().stream().map(Step.OnlineReported::platform).toList()
        : List.of();
  }

  /** The price after all objections are decided; empty if no report is left. */
  static Optional<Result> result(Determination before) {
    return before.isLater(Step.OnlineAsked.class, Step.Commissioned.class)
        ? online(before)
        : Optional.of(appraisal(before));
  }

  /** The mean of the figures, rounded half up to a fen; at most 20 figures of 2^53 each. */
  public static long mean(List<Long> fen) {
    long sum = fen.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    return Math.floorDiv(2 * sum + fen.size(), 2L * fen.size());
  }

  /** Platforms whose figures make the price, with the figures as they count. */
  private static List<Counted> counted(Determination before) {
    List<Step.OnlineReported> timely = OnlineInquiry.of(before).timely();
    List<Objection> objections = Objections.of(before);
    Set<String> objectedTo =
        objections.stream()
            .flatMap(one -> one.objected().platform().stream())
            .collect(Collectors.toSet());
    boolean all = timely.stream().allMatch(report -> objectedTo.contains(report.platform()));
    return timely.stream()
        .filter(report -> all || !objectedTo.contains(report.platform()))
        .filter(report -> stands(objections, report.platform()))
        .map(report -> corrected(objections, report))
        .toList();
  }

  private static boolean stands(List<Objection> objections, String platform) {
    return objections.stream()
        .filter(one -> one.objected().platform().filter(platform::equals).isPresent())
        .flatMap(one -> one.ruled().stream())
        .noneMatch(ruling -> ruling.outcome() == RulingOutcome.UPHELD);
  }

  private static Counted corrected(List<Objection> objections, Step.OnlineReported report) {
    return objections.stream()
        .filter(one -> one.objected().platform().filter(report.platform()::equals).isPresent())
        .flatMap(one -> one.ruled().stream())
        .filter(ruling -> ruling.outcome() == RulingOutcome.CORRECTED)
        .reduce((earlier, later) -> later)
        .map(
            ruling ->
                new Counted(
                    report.platform(),
                    ruling.fen().orElseThrow(),
                    ruling.validUntil().orElse(report.validUntil()),
                    ruling.documentSha256()))
        .orElse(
            new Counted(
                report.platform(), report.fen(), report.validUntil(), report.documentSha256()));
  }

  private static Optional<Result> online(Determination before) {
    List<Counted> counted = counted(before);
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Result(
            Method.ONLINE,
            mean(counted.stream().map(Counted::fen).toList()),
            CourtDays.of(OnlineInquiry.of(before).timely().getLast().at()),
            counted.stream().map(Counted::platform).collect(Collectors.joining("、")),
            counted.getFirst().documentSha256(),
            counted.stream()
                .map(Counted::validUntil)
                .min(Comparator.naturalOrder())
                .orElseThrow()));
  }

  private static Result appraisal(Determination before) {
    Step.Appraised report = before.last(Step.Appraised.class).orElseThrow();
    Optional<Step.ObjectionRuled> correction =
        before.since(Step.ReportsSent.class, Step.ObjectionRuled.class).stream()
            .filter(ruling -> ruling.outcome() == RulingOutcome.CORRECTED)
            .reduce((earlier, later) -> later);
    return new Result(
        Method.APPRAISAL,
        correction.flatMap(Step.ObjectionRuled::fen).orElse(report.fen()),
        CourtDays.of(report.at()),
        before.last(Step.Commissioned.class).orElseThrow().agency(),
        correction.map(Step.ObjectionRuled::documentSha256).orElse(report.documentSha256()),
        correction.flatMap(Step.ObjectionRuled::validUntil).orElse(report.validUntil()));
  }
}
