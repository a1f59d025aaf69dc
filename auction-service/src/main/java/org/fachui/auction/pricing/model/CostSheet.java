package org.fachui.auction.pricing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who is owed what for a reference price (PRICE-31, 32). The applicant advances it, the debtor
 * bears it (PRICE-33). A fee that is shared is split to the fen; what is left goes to the first
 * ones.
 */
public final class CostSheet {
  /** What the sale brought. */
  public sealed interface Outcome {
    /** It is not over. */
    record Open() implements Outcome {}

    /** Nobody bought. */
    record Unsold() implements Outcome {}

    /** Sold for so much. */
    record Sold(long fen) implements Outcome {}
  }

  /** How a fee is found. */
  public enum Basis {
    /** Known when the sale is over. */
    AFTER_SALE,
    /** This platform's figure is the closest to the price. */
    CLOSEST,
    /** Nothing is owed. */
    NOTHING,
    /** The agency's reasonable expenses, as it proves them. */
    ACTUAL,
    /** The appraised figure. */
    APPRAISED,
    /** The price, which is lower. */
    SALE_PRICE
  }

  /**
   * One line.
   *
   * @param percent of the fee that is owed
   * @param feeFen empty as long as it is not known
   */
  public record Line(
      Method method,
      String payee,
      Basis basis,
      Optional<Long> baseFen,
      long percent,
      Optional<Long> feeFen,
      String rule) {}

  private CostSheet() {}

  /** Every inquiry and every commission, oldest first. */
  public static List<Line> of(Determination determination, Outcome outcome) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < determination.log().size(); i++) {
      Determination run = until(determination, i);
      switch (determination.log().get(i).step()) {
        case Step.OnlineAsked asked -> lines.addAll(online(run, outcome));
        case Step.Commissioned commissioned -> lines.add(appraisal(run, outcome));
        case Step.AppraisalRecorded recorded ->
            lines.add(appraised(recorded.agency(), recorded.fen(), 100, outcome));
        default -> {}
      }
    }
    return lines;
  }

  /** The steps up to the next inquiry or commission after that one. */
  private static Determination until(Determination determination, int index) {
    int end = index + 1;
    while (end < determination.log().size()) {
      Step step = determination.log().get(end).step();
      if (step instanceof Step.OnlineAsked || step instanceof Step.Commissioned) {
        break;
      }
      end++;
    }
    return new Determination(determination.rules(), determination.log().subList(0, end));
  }

  private static List<Line> online(Determination run, Outcome outcome) {
    OnlineInquiry inquiry = OnlineInquiry.of(run);
    boolean withdrawn = !run.since(Step.OnlineAsked.class, Step.Withdrawn.class).isEmpty();
    boolean closed = !run.since(Step.OnlineAsked.class, Step.OnlineClosed.class).isEmpty();
    if (withdrawn || (closed && inquiry.timely().isEmpty())) {
      return List.of(inquiry("", Basis.NOTHING, Optional.of(0L)));
    }
    if (!(outcome instanceof Outcome.Sold sold) || !closed) {
      return List.of(inquiry("", Basis.AFTER_SALE, Optional.empty()));
    }
    long closest =
        inquiry.timely().stream()
            .mapToLong(one -> Math.abs(one.fen() - sold.fen()))
            .min()
            .orElse(0);
    List<String> payees =
        inquiry.timely().stream()
            .filter(one -> Math.abs(one.fen() - sold.fen()) == closest)
            .map(Step.OnlineReported::platform)
            .toList();
    long fee = inquiry.asked().feeFen();
    return IntStream.range(0, payees.size())
        .mapToObj(
            i ->
                inquiry(
                    payees.get(i),
                    Basis.CLOSEST,
                    Optional.of(fee / payees.size() + (i < fee % payees.size() ? 1 : 0))))
        .toList();
  }

  private static Line inquiry(String payee, Basis basis, Optional<Long> fee) {
    return new Line(Method.ONLINE, payee, basis, Optional.empty(), 100, fee, "PRICE-31");
  }

  private static Line appraisal(Determination run, Outcome outcome) {
    Commission commission = Commission.of(run);
    String agency = commission.commissioned().agency();
    boolean replaced =
        !run.since(Step.Commissioned.class, Step.AgencyReplaced.class).isEmpty()
            || run.since(Step.Commissioned.class, Step.ObjectionRuled.class).stream()
                .anyMatch(ruling -> ruling.outcome() == RulingOutcome.UPHELD);
    if (replaced) {
      return line(agency, Basis.NOTHING, Optional.empty(), 100, Optional.of(0L));
    }
    boolean withdrawn =
        !run.since(Step.Commissioned.class, Step.Withdrawn.class).isEmpty()
            || !run.since(Step.Commissioned.class, Step.Negotiated.class).isEmpty();
    if (withdrawn) {
      return line(agency, Basis.ACTUAL, Optional.empty(), 100, Optional.empty());
    }
    long percent =
        commission.again()
            ? run.rules().rule("PRICE-32").parameters().number("reissuePercent")
            : 100;
    return run.since(Step.Commissioned.class, Step.Appraised.class).stream()
        .findFirst()
        .map(report -> appraised(agency, figure(run, report), percent, outcome))
        .orElse(line(agency, Basis.AFTER_SALE, Optional.empty(), percent, Optional.empty()));
  }

  /** The figure as it was fixed: corrected, if it was. */
  private static long figure(Determination run, Step.Appraised report) {
    return run.result()
        .filter(price -> price.method() == Method.APPRAISAL)
        .map(Result::fen)
        .orElse(report.fen());
  }

  private static Line appraised(String agency, long fen, long percent, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Open open ->
          line(agency, Basis.AFTER_SALE, Optional.empty(), percent, Optional.empty());
      case Outcome.Unsold unsold ->
          line(agency, Basis.ACTUAL, Optional.empty(), percent, Optional.empty());
      case Outcome.Sold sold -> {
        long base = Math.min(fen, sold.fen());
        yield line(
            agency,
            sold.fen() < fen ? Basis.SALE_PRICE : Basis.APPRAISED,
            Optional.of(base),
            percent,
            Optional.of(Math.floorDiv(AppraisalTariff.fee(base) * percent + 50, 100L)));
      }
    };
  }

  private static Line line(
      String agency, Basis basis, Optional<Long> base, long percent, Optional<Long> fee) {
    return new Line(Method.APPRAISAL, agency, basis, base, percent, fee, "PRICE-32");
  }
}
