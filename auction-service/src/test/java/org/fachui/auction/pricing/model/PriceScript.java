package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fachui.auction.pricing.model.Determination.Taken;
import org.fachui.kernel.rules.RuleSet;

/**
 * A determination told in words: {@code verb argument … @milliseconds}, steps joined by {@code +}.
 * The first moment is the beginning of 22 November 2026 in China, when the property was seized.
 */
public final class PriceScript {
  static final Instant START = Instant.parse("2026-11-21T16:00:00Z");
  static final LocalDate SEIZED_ON = LocalDate.of(2026, 11, 22);
  static final String SHA256 = "5e".repeat(32);
  static final List<String> LISTED = List.of("A", "B", "C");

  /** A step that was taken or refused. */
  record Edge(PriceState before, StepKind kind, PriceState after) {}

  private final int parties;
  private final List<Edge> edges = new ArrayList<>();
  private Determination determination;
  private String refusal = "";

  private PriceScript(RuleSet rules, int parties) {
    this.determination = new Determination(rules, List.of());
    this.parties = parties;
  }

  /** Plays it up to its end or its first refusal. */
  public static PriceScript of(RuleSet rules, int parties, String steps) {
    PriceScript script = new PriceScript(rules, parties);
    for (String step : steps.split("\\+", -1)) {
      script.play(step.strip());
    }
    return script;
  }

  /** The rule and reason of the refusal; else state, price and clock. */
  public String told() {
    if (!refusal.isEmpty()) {
      return refusal;
    }
    String price =
        determination.result().map(found -> " " + found.method() + " " + found.fen()).orElse("");
    String clock =
        Clocks.of(determination, SEIZED_ON).stream()
            .map(
                one -> " " + one.what() + "@" + (one.until().toEpochMilli() - START.toEpochMilli()))
            .findFirst()
            .orElse("");
    return determination.state() + price + clock;
  }

  /** Where it stands. */
  public Determination determination() {
    return determination;
  }

  List<Edge> edges() {
    return edges;
  }

  private void play(String text) {
    if (!refusal.isEmpty()) {
      return;
    }
    String[] halves = text.split(" *@", 2);
    Instant at = at(halves.length > 1 ? halves[1] : "0");
    Step step = step(halves[0].split(" +", -1), at);
    Instant now = at.isBefore(START.plusSeconds(1)) ? START.plusSeconds(1) : at;
    Circumstances known = new Circumstances(parties, LISTED, now);
    switch (JudgingSteps.judge(determination, step, known)) {
      case Verdict.Against against ->
          refusal = against.refused().rule().id() + " " + against.refused().reason();
      case Verdict.Taken taken -> {
        edges.add(new Edge(determination.state(), StepKind.of(step), taken.to()));
        determination = determination.and(new Taken(step, taken.to(), taken.result(), now, "chen"));
      }
    }
  }

  private static Instant at(String ms) {
    return START.plusMillis(Long.parseLong(ms.strip()));
  }

  private static LocalDate year(Instant at) {
    return CourtDays.of(at).plusYears(1);
  }

  private static List<String> names(String joined) {
    return List.of(joined.split("[,/]", -1));
  }

  private static Step step(String[] w, Instant at) {
    return switch (w[0]) {
      case "survey" -> survey(w, at);
      case "talks" -> new Step.NegotiationBegun(at, at(w[1]), SHA256);
      case "agree" ->
          new Step.Negotiated(
              at,
              Long.parseLong(w[1]),
              Long.parseLong(w[2]),
              w.length > 3 && w[3].equals("harm"),
              w.length > 3 && !w[3].equals("harm")
                  ? Optional.of(LocalDate.parse(w[3]))
                  : Optional.empty(),
              SHA256);
      case "talksEnded" -> new Step.NegotiationEnded(at, NoAgreement.valueOf(w[1]));
      case "request" -> new Step.MethodRequested(at, Method.valueOf(w[1]), SHA256);
      case "ask" -> new Step.DirectedAsked(at, "税务局", at(w[1]), SHA256);
      case "answer" -> new Step.DirectedAnswered(at, Long.parseLong(w[1]), valid(w, 2, at), SHA256);
      case "askEnded" -> new Step.DirectedEnded(at, NoAnswer.valueOf(w[1]));
      case "platforms" -> new Step.OnlineAsked(at, names(w[1]), 10_000, SHA256);
      case "report" ->
          new Step.OnlineReported(at, w[1], Long.parseLong(w[2]), valid(w, 3, at), SHA256);
      case "extend" -> new Step.OnlineExtended(at, at(w[1]), SHA256);
      case "close" -> new Step.OnlineClosed(at);
      case "agencies" -> new Step.AgenciesAgreed(at, names(w[1]), SHA256);
      case "draw" ->
          new Step.DrawAnnounced(at, names(w[1]), "彩票", at(w[2]), Optional.of("ab".repeat(32)));
      case "drawn" -> new Step.Drawn(at, w[1]);
      default -> later(w, at);
    };
  }

  private static Step later(String[] w, Instant at) {
    return switch (w[0]) {
      case "commission" -> new Step.Commissioned(at, w[1], SHA256);
      case "more" -> new Step.ReportExtended(at, at(w[1]), Long.parseLong(w[2]), SHA256);
      case "appraised" -> new Step.Appraised(at, Long.parseLong(w[1]), valid(w, 2, at), SHA256);
      case "replaced" -> new Step.AgencyReplaced(at, NoReport.valueOf(w[1]));
      case "recorded" ->
          new Step.AppraisalRecorded(
              at, Long.parseLong(w[1]), LocalDate.parse(w[2]), "X", LocalDate.parse(w[3]), SHA256);
      case "sent" -> new Step.ReportsSent(at, deliveries(w, at));
      case "object" ->
          new Step.Objected(
              at,
              w[1].replace('_', ' '),
              names(w[2]).stream().map(ObjectionGround::valueOf).toList(),
              w.length > 3 ? Optional.of(w[3]) : Optional.empty(),
              SHA256);
      case "rule" ->
          new Step.ObjectionRuled(
              at,
              Integer.parseInt(w[1]),
              RulingOutcome.valueOf(w[2]),
              RulingBasis.valueOf(w[3]),
              w.length > 4 ? Optional.of(Long.parseLong(w[4])) : Optional.empty(),
              Optional.empty(),
              SHA256);
      case "end" -> new Step.ObjectionsClosed(at);
      case "suspend" -> new Step.Suspended(at, SuspensionCause.OTHER, SHA256);
      case "resume" -> new Step.Resumed(at);
      case "withdraw" -> new Step.Withdrawn(at, WithdrawalReason.FULFILLED, SHA256);
      case "setAside" -> new Step.SetAside(at, SupervisionGround.COLLUSION, SHA256);
      default -> throw new IllegalArgumentException("no step " + w[0]);
    };
  }

  private static Step survey(String[] w, Instant at) {
    List<String> found = Arrays.asList(w);
    return new Step.Surveyed(
        at,
        "登记在被执行人名下",
        "抵押一笔",
        "空置",
        "物业费三千元",
        "无",
        found.contains("official"),
        found.contains("inspection"),
        found.contains("online"),
        found.contains("required"));
  }

  private static LocalDate valid(String[] w, int index, Instant at) {
    return w.length > index ? LocalDate.parse(w[index]) : year(at);
  }

  private static List<Step.Delivery> deliveries(String[] w, Instant at) {
    return IntStream.range(1, w.length)
        .mapToObj(i -> new Step.Delivery("PARTY " + i, Step.Delivery.Means.valueOf(w[i]), at))
        .toList();
  }
}
