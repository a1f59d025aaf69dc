package org.fachui.auction.pricing.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fachui.auction.pricing.model.Objections.Objection;
import org.fachui.auction.pricing.model.Step.Delivery;
import org.fachui.kernel.rules.RuleFacts;

/** The sending of the report, objections and their effect (PRICE-21 to 24, 26). */
final class JudgingObjections {
  private JudgingObjections() {}

  /** Whether what stands was agreed or answered by a department, which nobody may object to. */
  static boolean againstAgreement(Determination before) {
    return before.result().filter(price -> price.method().compareTo(Method.ONLINE) < 0).isPresent();
  }

  static Verdict sent(Determination before, Step.ReportsSent sent, Circumstances known) {
    List<String> left =
        IntStream.rangeClosed(1, known.parties())
            .mapToObj(number -> "PARTY " + number)
            .filter(who -> sent.deliveries().stream().noneMatch(one -> one.who().equals(who)))
            .toList();
    if (!left.isEmpty()) {
      return Verdict.against(
          before,
          "NOT_SENT_TO_ALL",
          "PRICE-21",
          RuleFacts.of("missing", String.join("、", left)),
          RuleFacts.of("parties", known.parties()));
    }
    Optional<Delivery> ahead =
        sent.deliveries().stream().filter(one -> one.at().isAfter(known.now())).findFirst();
    if (ahead.isPresent()) {
      return Verdict.against(
          before,
          "NOT_YET",
          "PRICE-21",
          RuleFacts.of("who", ahead.get().who()).and("at", ahead.get().at().toString()),
          RuleFacts.of("atMax", known.now().toString()));
    }
    return before.isLater(Step.DirectedAnswered.class, Step.OnlineAsked.class)
            && before.isLater(Step.DirectedAnswered.class, Step.Commissioned.class)
        ? Verdict.fixed(JudgingDirected.result(before))
        : Verdict.to(PriceState.OBJECTIONS);
  }

  static Verdict objected(Determination before, Step.Objected objected) {
    Optional<Instant> until = Objections.until(before, objected.who());
    if (until.isEmpty() || objected.at().isAfter(until.get())) {
      RuleFacts inputs = RuleFacts.of("who", objected.who()).and("at", objected.at().toString());
      return Verdict.against(
          before,
          until.isEmpty() ? "NOT_SENT_TO" : "OBJECTION_TOO_LATE",
          until.isEmpty() ? "PRICE-21" : "PRICE-24",
          inputs,
          until.map(end -> RuleFacts.of("atMax", end.toString())).orElse(RuleFacts.none()));
    }
    List<String> platforms = Pricing.platforms(before);
    boolean known = objected.platform().map(platforms::contains).orElse(platforms.isEmpty());
    boolean online = !platforms.isEmpty();
    if (!known
        || objected.grounds().isEmpty()
        || (online && objected.grounds().contains(ObjectionGround.RESULT))) {
      return Verdict.against(
          before,
          "OBJECTION_NOT_ADMITTED",
          "PRICE-22",
          RuleFacts.of("platform", objected.platform().orElse(""))
              .and(
                  "grounds",
                  String.join(" ", objected.grounds().stream().map(Enum::name).toList())),
          RuleFacts.of("platforms", String.join("、", platforms))
              .and(
                  "grounds",
                  "BASIC_FACTS SCOPE QUALIFICATION PROCEDURE" + (online ? "" : " RESULT")));
    }
    return Verdict.to(PriceState.OBJECTIONS);
  }

  static Verdict ruled(Determination before, Step.ObjectionRuled ruling) {
    Optional<Objection> open =
        Objections.of(before).stream()
            .filter(one -> one.number() == ruling.objection() && one.ruled().isEmpty())
            .findFirst();
    boolean online = !Pricing.platforms(before).isEmpty();
    boolean figure = ruling.fen().isPresent() == (ruling.outcome() == RulingOutcome.CORRECTED);
    if (open.isEmpty() || !figure) {
      return Verdict.against(
          before,
          open.isEmpty() ? "NO_SUCH_OBJECTION" : "FIGURE_DOES_NOT_FIT",
          "PRICE-22",
          RuleFacts.of("objection", ruling.objection()).and("outcome", ruling.outcome().name()),
          RuleFacts.of("fenWith", RulingOutcome.CORRECTED.name()));
    }
    List<ObjectionGround> grounds = open.get().objected().grounds();
    boolean formal =
        grounds.contains(ObjectionGround.QUALIFICATION)
            || grounds.contains(ObjectionGround.PROCEDURE);
    boolean byCourt = ruling.basis() == RulingBasis.RULING;
    if (!online
        && grounds.contains(ObjectionGround.RESULT)
        && byCourt
        && !(formal && ruling.outcome() == RulingOutcome.UPHELD)) {
      return basis(before, ruling, "EXPLANATION REVIEW");
    }
    if (!online && ruling.outcome() == RulingOutcome.UPHELD && !formal) {
      return basis(before, ruling, "DISMISSED CORRECTED");
    }
    Optional<Verdict> validity =
        ruling
            .validUntil()
            .flatMap(last -> CourtDays.againstValidity(before, CourtDays.of(ruling.at()), last));
    if (validity.isPresent()) {
      return validity.get();
    }
    return Verdict.to(
        !online && ruling.outcome() == RulingOutcome.UPHELD
            ? Agencies.afterAnother(before)
            : PriceState.OBJECTIONS);
  }

  static Verdict closed(Determination before, Step.ObjectionsClosed closed) {
    long open = Objections.of(before).stream().filter(one -> one.ruled().isEmpty()).count();
    Instant end = Objections.closesAt(before);
    if (open > 0 || !closed.at().isAfter(end)) {
      return Verdict.against(
          before,
          open > 0 ? "OBJECTIONS_OPEN" : "TERM_NOT_OVER",
          "PRICE-22",
          RuleFacts.of("at", closed.at().toString()).and("open", open),
          RuleFacts.of("atMin", end.plusMillis(1).toString()).and("open", 0));
    }
    return Pricing.result(before).map(Verdict::fixed).orElse(Verdict.to(PriceState.APPRAISAL));
  }

  private static Verdict basis(Determination before, Step.ObjectionRuled ruling, String accepted) {
    return Verdict.against(
        before,
        "DECIDED_OTHERWISE",
        "PRICE-23",
        RuleFacts.of("outcome", ruling.outcome().name()).and("basis", ruling.basis().name()),
        RuleFacts.of("instead", accepted));
  }
}
