package org.fachui.auction.lots.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fachui.auction.lots.properties.Decision;
import org.fachui.auction.lots.properties.Estimate;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.PropertyKind;
import org.fachui.auction.lots.properties.ReviewAnswers;
import org.fachui.auction.lots.publishing.Fault.AgainstRule;
import org.fachui.auction.lots.publishing.NoticeRequest.Role;
import org.fachui.auction.lots.rounds.Round;
import org.fachui.auction.lots.surplus.SurplusNotice;
import org.fachui.auction.notices.CourtNotice;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.rules.DisposalRules;
import org.fachui.auction.rules.NoticeFacts;
import org.fachui.auction.rules.NoticeFacts.Concerned;
import org.fachui.auction.rules.NoticeFacts.Notified;
import org.fachui.auction.rules.NoticeRules;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.SeizureFacts;
import org.fachui.auction.rules.SeizureRules;
import org.fachui.auction.rules.ToldRules;
import org.fachui.auction.rules.UnappraisedRules;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Names everything that is wrong with a notice, fields first, then rules in their order. */
final class NoticeChecks {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final Map<String, String> FIELD_OF_REASON =
      Map.ofEntries(
          Map.entry("PLATFORM_NOT_CHOSEN", "/platformChosenBy"),
          Map.entry("START_PRICE_TOO_LOW", "/decisionId"),
          Map.entry("CHANNEL_MISSING", "/channel"),
          Map.entry("NOTICE_TOO_SHORT", "/opensInMs"),
          Map.entry("DISCLOSURE_MISSING", "/disclosures"),
          Map.entry("WARNING_MISSING", "/warnings"),
          Map.entry("NOT_NOTIFIED", "/notifications"),
          Map.entry("NOTIFIED_TOO_LATE", "/notifications"),
          Map.entry("CANNOT_WAIVE", "/notifications"),
          Map.entry("NOTIFIED_LATER", "/notifications"),
          Map.entry("TOLD_TOO_LATE", "/notifications"),
          Map.entry("DEPOSIT_OUT_OF_RANGE", "/decisionId"),
          Map.entry("BIDDING_TOO_SHORT", "/durationMs"),
          Map.entry("DECISION_MISSING", "/decisionId"),
          Map.entry("PANEL_NOT_ODD", "/decisionId"),
          Map.entry("SALE_TOO_LATE", "/opensInMs"),
          Map.entry("CUT_TOO_DEEP", "/decisionId"),
          Map.entry("NO_CUT_AFTER_DEFAULT", "/decisionId"),
          Map.entry("ESTIMATE_MISSING", "/decisionId"),
          Map.entry("NO_SURPLUS", "/decisionId"),
          Map.entry("APPLICANT_NOT_TOLD", "/decisionId"),
          Map.entry("NO_REQUEST_TO_CONTINUE", "/decisionId"),
          Map.entry("ROUND_TOO_LATE", "/lateReason"),
          Map.entry("NO_PRICE", "/decisionId"),
          Map.entry("NOT_ABOVE_COSTS", "/decisionId"),
          Map.entry("NOT_THE_RESERVE", "/decisionId"),
          Map.entry("NOT_PREPAID_IN_FULL", "/decisionId"),
          Map.entry("NOTICE_TOO_LATE", "/lateReason"),
          Map.entry("NOT_THE_WINDOW", "/durationMs"),
          Map.entry("DECISION_OF_EARLIER_ROUND", "/decisionId"));

  private NoticeChecks() {}

  /**
   * On what a notice is judged.
   *
   * @param before the round that this one follows, and what it would be; empty for a first auction
   * @param decision of this property, that the notice names
   * @param surplus an earlier price of this round that left nothing
   * @param seized what keeps a seized thing from being sold
   * @param parties of the case, how many
   * @param platformListed whether the platform stands on the Supreme Court's list
   */
  record Ground(
      Property property,
      Optional<Following> before,
      Optional<Decision> decision,
      Optional<SurplusNotice> surplus,
      SeizureFacts seized,
      int parties,
      boolean platformListed,
      Instant now) {}

  /**
   * What a later round follows.
   *
   * @param basis whose price bounds it: the last round that was not withdrawn
   * @param creditors what came of asking them after the last auction
   */
  record Following(RoundKind kind, Round before, Round basis, NoticeFacts.Creditors creditors) {}

  /** All faults; empty if the notice may be published. */
  static List<Fault> of(RuleSet rules, NoticeRequest request, Ground ground) {
    List<Fault> faults = new ArrayList<>(FieldChecks.of(request));
    NoticeRules.refusals(rules, facts(request, ground))
        .forEach(refused -> faults.add(against(refused)));
    ToldRules.refusals(
            RuleSets.told(rules.drill()),
            securityHolders(request, ground),
            withinAYear(request.opensInMs()))
        .forEach(refused -> faults.add(against(refused)));
    ground
        .property()
        .disposalRight()
        .map(right -> right.standing(ground.property().file().court()))
        .ifPresent(
            standing ->
                DisposalRules.refusals(RuleSets.disposal(rules.drill()), standing)
                    .forEach(refused -> faults.add(against(refused))));
    ground
        .property()
        .soldUnappraised()
        .ifPresent(
            why ->
                UnappraisedRules.refusals(
                        RuleSets.equity(rules.drill()), why.judged(), startPrice(ground))
                    .forEach(refused -> faults.add(against(refused))));
    SeizureRules.refusals(RuleSets.seizure(rules.drill()), ground.seized())
        .forEach(refused -> faults.add(against(refused)));
    return List.copyOf(faults);
  }

  private static OptionalLong startPrice(Ground ground) {
    return ground.decision().stream().mapToLong(Decision::startPriceFen).findFirst();
  }

  private static Fault against(Refused refused) {
    return new AgainstRule(FIELD_OF_REASON.getOrDefault(refused.reason(), ""), refused);
  }

  private static NoticeFacts facts(NoticeRequest request, Ground ground) {
    Property property = ground.property();
    return new NoticeFacts(
        property.disposalRight().isPresent(),
        new NoticeFacts.Platform(
            ground.platformListed(),
            Optional.ofNullable(request.platformChosenBy()).map(Enum::name)),
        new NoticeFacts.Review(
            property.review().isPresent() || !property.kind().estate(),
            property.review().filter(ReviewAnswers::landAnswered).isPresent()
                || !property.kind().estate()),
        property
            .reference()
            .map(price -> new NoticeFacts.Appraisal(price.fen(), price.validUntil())),
        ground
            .decision()
            .map(
                decided ->
                    new NoticeFacts.Decision(
                        decided.startPriceFen(), decided.depositFen(), decided.panel().size())),
        Optional.of(request.namedChannel()).filter(channel -> !channel.isEmpty()),
        property.kind().immovable(),
        withinAYear(request.opensInMs()),
        withinAYear(request.durationMs()),
        codes(request.disclosures(), CourtNotice.DISCLOSURE_CODES),
        codes(request.warnings(), CourtNotice.WARNING_CODES),
        property.kind() == PropertyKind.HOME,
        concerned(request, ground),
        day(ground.now()),
        day(ground.now().plusMillis(Math.max(0, withinAYear(request.opensInMs())))),
        ground.before().map(following -> later(following, request, ground)),
        surplus(ground),
        property.soldUnappraised().isPresent());
  }

  private static NoticeFacts.Surplus surplus(Ground ground) {
    OptionalLong comesFirst =
        ground.decision().flatMap(made -> Optional.ofNullable(made.estimate())).stream()
            .mapToLong(Estimate::comesFirstFen)
            .findFirst();
    return new NoticeFacts.Surplus(
        ground.property().mortgagedOn().isPresent(),
        comesFirst,
        ground
            .surplus()
            .map(
                warned ->
                    new NoticeFacts.Warning(
                        warned.toldAt().isPresent(), warned.requestedAt().isPresent())));
  }

  private static NoticeFacts.Later later(
      Following following, NoticeRequest request, Ground ground) {
    Instant ended = following.before().endedAt().orElse(following.before().endAt());
    return new NoticeFacts.Later(
        following.kind(),
        following.basis().startPriceFen(),
        Duration.between(ended, ground.now()).toMillis() + withinAYear(request.opensInMs()),
        ground.decision().filter(made -> made.recordedAt().isAfter(ended)).isPresent(),
        !request.explainedDelay().isEmpty(),
        following.creditors());
  }

  private static List<Concerned> concerned(NoticeRequest request, Ground ground) {
    int holders = ground.decision().map(decided -> decided.preemption().size()).orElse(0);
    return Stream.concat(
            concerned(request, ground, Role.PARTY, ground.parties()),
            concerned(request, ground, Role.PREEMPTION_HOLDER, holders))
        .toList();
  }

  private static List<Concerned> securityHolders(NoticeRequest request, Ground ground) {
    int known = ground.property().securityHolders();
    return concerned(request, ground, Role.SECURITY_HOLDER, known).toList();
  }

  private static Stream<Concerned> concerned(
      NoticeRequest request, Ground ground, Role role, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                new Concerned(
                    role + " " + number,
                    role == Role.PREEMPTION_HOLDER,
                    request.told().stream()
                        .filter(told -> told.concerns(role, number))
                        .findFirst()
                        .map(told -> new Notified(told.how(), agoMs(told.at(), ground.now())))));
  }

  /** What is out of range is a fault of its field already; the rules want a figure all the same. */
  private static long withinAYear(long ms) {
    return Math.clamp(ms, -FieldChecks.LONGEST_MS, FieldChecks.LONGEST_MS);
  }

  private static long agoMs(Instant at, Instant now) {
    long ago = Math.clamp(at.getEpochSecond(), 0, 2 * now.getEpochSecond());
    return now.toEpochMilli() - (ago * 1_000 + at.getNano() / 1_000_000);
  }

  private static Set<String> codes(@Nullable List<Disclosure> given, Set<String> standard) {
    return given == null
        ? standard
        : given.stream().map(Disclosure::code).collect(Collectors.toSet());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, CHINA);
  }
}
