package org.fachui.auction.lots.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.lots.properties.SaleGates.DwellingFinding.MORE_THAN_NECESSARY;
import static org.fachui.auction.lots.properties.SaleGates.DwellingFinding.NECESSARY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fachui.auction.courts.Court;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.LotTimes;
import org.fachui.auction.lots.properties.BoundReview;
import org.fachui.auction.lots.properties.Decision;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder.Nature;
import org.fachui.auction.lots.properties.DisposalTransfer;
import org.fachui.auction.lots.properties.Estimate;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.PropertyDraft;
import org.fachui.auction.lots.properties.PropertyKind;
import org.fachui.auction.lots.properties.SaleGates.DwellingFinding;
import org.fachui.auction.lots.publishing.Fault.AgainstRule;
import org.fachui.auction.lots.publishing.Fault.InvalidField;
import org.fachui.auction.lots.publishing.NoticeChecks.Following;
import org.fachui.auction.lots.publishing.NoticeRequest.Notification;
import org.fachui.auction.lots.publishing.NoticeRequest.PlatformChoice;
import org.fachui.auction.lots.publishing.NoticeRequest.Role;
import org.fachui.auction.lots.rounds.Round;
import org.fachui.auction.lots.surplus.SurplusNotice;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.rules.BiddingTimes;
import org.fachui.auction.rules.NoticeFacts.Creditors;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.rules.SeizureFacts.Elsewhere;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeChecksTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final Disclosure ONE = new Disclosure("NJA-13-1", "t", "t", "a");

  @Test
  void aWholeNoticeHasNoFault() {
    assertThat(faults(new Draft())).isEmpty();
  }

  static Stream<Arguments> oneFaultEach() {
    return Stream.of(
        fault("/opensInMs", d -> d.opensIn(31_536_000_001L)),
        fault("/channel", d -> d.channel("报".repeat(101))),
        fault("/notifications/0/documentSha256", d -> d.told(told(1, Means.RECEIPT, null, null))),
        fault("/notifications/0/reason", d -> d.told(told(1, Means.PUBLISHED, null, null))),
        fault("/notifications/0/reason", d -> d.told(told(1, Means.PUBLISHED, null, " "))),
        fault("/opensInMs", d -> d.opensIn(9_007_199_254_740_992L)),
        fault("/notifications/0/at", d -> d.told(toldAt("-999999999-01-01T00:00:00Z"))),
        fault("/notifications/0/at", d -> d.told(toldAt("-300000-01-01T00:00:00Z"))),
        fault("/notifications/1/number", d -> d.told(receipt(1), receipt(1))),
        fault("/warnings/1/code", d -> d.warnings(allWarnings("NJA-14-1"))),
        fault("DISP-1 ", d -> d.property(new PropertyDraft().right(null))),
        fault("DISP-1 ", d -> d.property(new PropertyDraft().seizedFirstElsewhere(null))),
        fault("DISP-2 ", d -> d.property(new PropertyDraft().seizedFirstElsewhere(asked(null)))),
        fault("NJA-5 /platformChosenBy", d -> d.chosenBy(null)),
        fault("NJA-6 ", Draft::unreviewed),
        fault("NJA-6 ", d -> d.landSays("AWAITED")),
        fault("NJA-10 /decisionId", d -> d.decided(139_999_999, 10_000_000)),
        fault("NJA-12 /channel", d -> d.channel(" ")),
        fault("NJA-12 /channel", d -> d.channel(null)),
        fault("NJA-12 /opensInMs", d -> d.opensIn(29_999)),
        fault("HOME-2 /warnings", d -> d.warnings(allWarnings("HOME-1"))),
        fault("NJA-16 /notifications", d -> d.parties(2)),
        fault("NJA-16 /notifications", d -> d.told(late())),
        fault(
            "NJA-16 /notifications",
            d -> d.holders(new PreemptionHolder("li", 1, Nature.TENANT, false))),
        fault("SALE-11 /notifications", Draft::silentToSecurity),
        fault("SALE-11 /notifications", d -> d.mortgages(2)),
        fault("NJA-17 /decisionId", d -> d.decided(140_000_000, 1)),
        fault("NJA-20 /durationMs", d -> d.duration(1)),
        fault("NJA-27 /decisionId", Draft::undecided),
        fault("PRICE-27 ", d -> d.now("2027-09-02T00:00:00Z")),
        fault("PRICE-27 ", d -> d.property(new PropertyDraft().unpriced())),
        fault("PRICE-27 /opensInMs", d -> d.now("2027-08-31T00:00:00Z").opensIn(16_000_000_000L)));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("oneFaultEach")
  void namesTheFieldOrTheRule(String expected, UnaryOperator<Draft> change) {
    assertThat(faults(change.apply(new Draft()))).containsExactly(expected);
  }

  @Test
  void figuresThatNoRuleCanHoldAreFaultsOfTheirFields() {
    assertThat(faults(new Draft().opensIn(Long.MIN_VALUE).duration(Long.MIN_VALUE)))
        .containsExactly(
            "/opensInMs",
            "/durationMs",
            "NJA-12 /opensInMs",
            "NJA-20 /durationMs",
            "SALE-11 /notifications");
    assertThat(faults(new Draft().second().opensIn(Long.MIN_VALUE))).contains("/opensInMs");
  }

  @Test
  void aTransferWithItsLetterOpensTheWay() {
    Draft draft = new Draft().property(new PropertyDraft().seizedFirstElsewhere(asked("1号")));
    assertThat(faults(draft)).isEmpty();
  }

  private static DisposalTransfer asked(@Nullable String letter) {
    return new DisposalTransfer(
        true, Instant.parse("2026-06-01T00:00:00Z"), false, letter, false, null, true, null);
  }

  @Test
  void aNoticeThatHasNothingIsRefusedWithEverything() {
    Draft draft =
        new Draft()
            .property(new PropertyDraft().right(null))
            .unreviewed()
            .undecided()
            .chosenBy(null)
            .channel(null)
            .told()
            .silentToSecurity()
            .opensIn(0)
            .disclosures(List.of(ONE));
    Problem problem =
        PublicationProblems.of(
            NoticeChecks.of(RuleSets.DRILL_2026_4, draft.request(), draft.ground()));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.reason()).isEqualTo("DISPOSAL_RIGHT_MISSING");
    assertThat(problem.faults())
        .extracting(Problem::rule)
        .containsExactly(
            "DISP-1", "NJA-5", "NJA-6", "NJA-12", "NJA-12", "NJA-13", "NJA-13", "NJA-13", "NJA-13",
            "NJA-13", "NJA-13", "NJA-13", "NJA-13", "NJA-13", "NJA-16", "NJA-27", "SALE-11");
    assertThat(problem.faults()).allSatisfy(fault -> assertThat(fault.article()).startsWith("《"));
    assertThat(problem.faults().get(5).inputs()).containsEntry("item", "NJA-13-2");
    assertThat(problem.faults().get(14).inputs()).containsEntry("who", "PARTY 1");
  }

  @Test
  void theStandardTextHasEveryItemAndSaysWhatWasFound() {
    Draft draft = new Draft().property(new PropertyDraft().leased("2020-01-01", false));
    NoticeText text = draft.text();
    List<Disclosure> disclosures =
        text.disclosures(
            Optional.empty(),
            draft.decision(),
            times(),
            OptionalLong.empty(),
            Optional.of(draft.review()),
            "ab");
    assertThat(disclosures)
        .extracting(Disclosure::code)
        .hasSize(11)
        .startsWith("NJA-13-1")
        .endsWith("NJA-13-10", "NJA-13-11");
    assertThat(disclosures.get(0).text())
        .contains("演练", "1,400,000.00", PropertyDraft.UNIT, "人民法院公告网", "申请执行人", "不承担瑕疵担保责任");
    assertThat(disclosures.get(4).text()).contains("带租拍卖", "89.50平方米");
    assertThat(disclosures.get(10).text()).contains("land TITLE ANSWERED 2026-11-22", "ab");
    assertThat(text.warnings(OptionalLong.empty()))
        .extracting(Disclosure::code)
        .containsExactly(
            "NJA-14-1",
            "NJA-14-2",
            "NJA-14-3",
            "NJA-14-4",
            "NJA-14-5",
            "NJA-14-6",
            "NJA-14-7",
            "HOME-2");
  }

  @Test
  void aGivenListIsTakenAsItIsWithTheReviewBehindIt() {
    Draft draft = new Draft().disclosures(List.of(ONE));
    assertThat(
            draft
                .text()
                .disclosures(
                    Optional.empty(),
                    draft.decision(),
                    times(),
                    OptionalLong.empty(),
                    Optional.of(draft.review()),
                    "ab"))
        .extracting(Disclosure::code)
        .containsExactly("NJA-13-1", "NJA-13-11");
  }

  /** A second auction and a re-auction are two different things. */
  static Stream<Arguments> laterRounds() {
    return Stream.of(
        fault("", Draft::second),
        fault("", d -> d.second().decided(140_000_000, 14_000_000)),
        fault("NJA-26 /decisionId", d -> d.second().decided(139_999_999, 10_000_000)),
        fault("NJA-26 /opensInMs", d -> d.second().opensIn(14_999)),
        fault("", d -> d.second().opensIn(20_000)),
        fault("NJA-26 /lateReason", d -> d.second().opensIn(20_001)),
        fault("", d -> d.second().opensIn(20_001).lateBecause("执行异议审查期间不得拍卖")),
        fault("/lateReason", d -> d.second().opensIn(20_000).lateBecause("")),
        fault("NJA-27 /decisionId", d -> d.second().decidedAt("2026-11-22T09:59:50Z")),
        fault("", d -> d.second().now("2027-09-02T00:00:00Z").lateBecause("评估有效期内已经发布一拍公告")),
        fault("", Draft::reauction),
        fault("SALE-5 /decisionId", d -> d.reauction().decided(139_999_999, 10_000_000)),
        fault("NJA-12 /opensInMs", d -> d.reauction().opensIn(29_999)),
        fault("", d -> d.reauction().opensIn(300_000)),
        fault("NJA-27 /decisionId", d -> d.reauction().decidedAt("2026-11-22T09:59:50Z")),
        fault("", d -> d.secondAgain().decided(140_000_000, 14_000_000)),
        fault("NJA-26 /decisionId", d -> d.secondAgain().decided(139_999_999, 13_000_000)),
        fault("NJA-27 /decisionId", d -> d.secondAgain().decidedAt("2026-11-22T09:59:50Z")),
        fault("", Draft::anew),
        fault("NJA-10 /decisionId", d -> d.anew().decided(139_999_999, 10_000_000)),
        fault("NJA-12 /opensInMs", d -> d.anew().opensIn(29_999)),
        fault("NJA-27 /decisionId", d -> d.anew().decidedAt("2026-11-22T09:59:50Z")));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("laterRounds")
  void judgesALaterRoundByItsOwnArticles(String expected, UnaryOperator<Draft> change) {
    assertThat(faults(change.apply(new Draft())))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  /** SALE-6, in the first round as in every other. */
  static Stream<Arguments> pricesThatLeaveNothing() {
    return Stream.of(
        fault("SALE-6 ESTIMATE_MISSING", d -> d.estimated(null)),
        fault("", d -> d.property(new PropertyDraft().unmortgaged()).estimated(null)),
        fault("", d -> d.estimated(new Estimate(130_000_000, 9_999_999))),
        fault("SALE-6 NO_SURPLUS", d -> d.estimated(new Estimate(130_000_000, 10_000_000))),
        fault("SALE-6 NO_SURPLUS", d -> d.second().estimated(new Estimate(140_000_000, 0))),
        fault("SALE-6 NO_SURPLUS", d -> d.reauction().estimated(new Estimate(0, 140_000_000))),
        fault("SALE-6 APPLICANT_NOT_TOLD", d -> d.leftNothing(false, false)),
        fault("SALE-6 NO_REQUEST_TO_CONTINUE", d -> d.leftNothing(true, false)),
        fault("", d -> d.leftNothing(true, true)));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("pricesThatLeaveNothing")
  void noRoundIsHeldThatLeavesNothing(String expected, UnaryOperator<Draft> change) {
    Draft draft = change.apply(new Draft());
    assertThat(reasons(draft)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  /** What keeps a seized property from being sold, in the first round as in every other. */
  static Stream<Arguments> seizedThings() {
    return Stream.of(
        fault("SEIZE-4 DWELLING_NOT_SURVEYED", d -> d.property(dwelling(null, false, null))),
        fault("SEIZE-4 NECESSARY_DWELLING", d -> d.property(dwelling(NECESSARY, true, HASH))),
        fault(
            "SEIZE-5 NO_APPLICATION_FOR_DWELLING",
            d -> d.second().property(dwelling(MORE_THAN_NECESSARY, false, HASH))),
        fault(
            "SEIZE-5 HOUSING_NOT_SECURED",
            d -> d.property(dwelling(MORE_THAN_NECESSARY, true, null))),
        fault("", d -> d.property(dwelling(MORE_THAN_NECESSARY, true, HASH))),
        fault("SEIZE-12 CO_OWNERS_NOT_TOLD", d -> d.property(new PropertyDraft().coOwners(2, 1))),
        fault("", d -> d.property(new PropertyDraft().coOwners(1, 1))),
        fault("SALE-14 PROCEEDS_SUFFICE", d -> d.others(150_000_000, 0)),
        fault("", d -> d.others(149_999_999, 30_000_000)),
        fault("SEIZE-19 EXCESS_SEIZURE", d -> d.others(149_999_999, 30_000_001)),
        fault("SEIZE-26 UNIT_ON_SALE", d -> d.elsewhere(false)),
        fault("SEIZE-27 UNIT_SOLD", d -> d.reauction().elsewhere(true)),
        fault(
            "SALE-15 NOT_COMBINED",
            d -> d.property(new PropertyDraft().inseparableFrom("330106001001GB00001F00010002"))));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("seizedThings")
  void noRoundIsHeldOfWhatMayNotBeSold(String expected, UnaryOperator<Draft> change) {
    assertThat(reasons(change.apply(new Draft())))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void whatNobodySurveyedIsNotSold() {
    assertThat(reasons(new Draft().property(new PropertyDraft().unsurveyed())))
        .containsExactly("SEIZE-4 DWELLING_NOT_SURVEYED", "SEIZE-12 CO_OWNERS_NOT_SURVEYED");
  }

  /** A vehicle is in no land register, and its notice may be shorter. */
  @Test
  void aMovableNeedsNoJointReviewAndAShorterNotice() {
    PropertyDraft car =
        new PropertyDraft()
            .kind(
                PropertyKind.VEHICLE,
                "LSVAA4182E2123456",
                """
                {"plate":"浙A12345","model":"某牌","registeredOn":"2020-05-01","condition":"可行驶","arrearsFen":0}
                """);
    Draft draft = new Draft().property(car).unreviewed().estimated(null);
    assertThat(faults(draft.opensIn(15_000))).isEmpty();
    assertThat(faults(draft.opensIn(14_999))).containsExactly("NJA-12 /opensInMs");
    assertThat(faults(draft.opensIn(15_000).warnings(allWarnings("HOME-1")))).isEmpty();
    List<Disclosure> said =
        draft
            .text()
            .disclosures(
                Optional.empty(),
                draft.decision(),
                times(),
                OptionalLong.empty(),
                Optional.empty(),
                "ab");
    assertThat(said.get(0).text())
        .contains("车辆识别代号：LSVAA4182E2123456", "号牌号码：浙A12345")
        .doesNotContain("购房资格", "不动产", "平方米");
    assertThat(said.get(10).text()).contains("未经联审", "ab");
    assertThat(draft.text().warnings(OptionalLong.empty()))
        .extracting(Disclosure::code)
        .doesNotContain("HOME-2");
  }

  @Test
  void theOtherLotOfTheSameThingIsNamedByItsIdOnly() {
    Draft draft = new Draft().elsewhere(false);
    Problem problem =
        PublicationProblems.of(
            NoticeChecks.of(RuleSets.DRILL_2026_4, draft.request(), draft.ground()));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.inputs()).containsOnly(Map.entry("lotId", new UUID(5, 5).toString()));
    assertThat(problem.article()).endsWith("第二十六条第一款");
  }

  private static List<String> reasons(Draft draft) {
    return NoticeChecks.of(RuleSets.DRILL_2026_4, draft.request(), draft.ground()).stream()
        .map(AgainstRule.class::cast)
        .map(fault -> fault.refused().rule().id() + " " + fault.refused().reason())
        .toList();
  }

  private static PropertyDraft dwelling(
      @Nullable DwellingFinding finding, boolean appliedFor, @Nullable String housing) {
    return new PropertyDraft().dwelling(finding, appliedFor, housing);
  }

  @Test
  void aPriceThatLeavesNothingIsToldWhatWouldLeaveSomething() {
    Draft draft = new Draft().estimated(new Estimate(150_000_000, 1));
    Fault fault =
        NoticeChecks.of(RuleSets.DRILL_2026_4, draft.request(), draft.ground()).getFirst();
    assertThat(((AgainstRule) fault).refused().accepted().asMap())
        .containsEntry("startPriceFenMin", 150_000_002L);
  }

  @Test
  void aLaterRoundSaysWhichItIsAndWhyItIsLate() {
    Draft draft = new Draft().second().lateBecause("执行异议审查期间不得拍卖");
    Disclosure round =
        draft
            .text()
            .disclosures(
                draft.following,
                draft.decision(),
                times(),
                OptionalLong.empty(),
                Optional.of(draft.review()),
                "ab")
            .getLast();
    assertThat(round.code()).isEqualTo("NJA-26");
    assertThat(round.article()).endsWith("第二十六条第一款");
    assertThat(round.text()).contains("第2轮", "再次拍卖", "1,750,000.00", "流拍", "执行异议审查期间不得拍卖");

    Draft again = new Draft().reauction();
    Disclosure after =
        again
            .text()
            .disclosures(
                again.following,
                again.decision(),
                times(),
                OptionalLong.empty(),
                Optional.of(again.review()),
                "ab")
            .getLast();
    assertThat(after.code()).isEqualTo("NJA-24");
    assertThat(after.text()).contains("重新拍卖", "悔拍").doesNotContain("流拍", "逾期");
  }

  @Test
  void aPostAuctionSaleSaysInItsNoticeHowItEndsAndWhatIsKept() {
    Draft draft = new Draft().sale();
    assertThat(faults(draft)).isEmpty();
    LotTimes sixtySeconds =
        new LotTimes(
            NOW,
            NOW.plusSeconds(60),
            BiddingTimes.of(RuleSets.DRILL_2026_4),
            Duration.ofSeconds(60));
    List<Disclosure> said =
        draft
            .text()
            .disclosures(
                draft.following,
                draft.decision(),
                sixtySeconds,
                OptionalLong.of(14_000_000),
                Optional.of(draft.review()),
                "ab");
    assertThat(said.getFirst().text())
        .contains("公开变卖", "变卖价人民币1,400,000.00元", "扣留人民币140,000.00元")
        .doesNotContain("公开拍卖");
    assertThat(said.get(3).text()).contains("首次有效出价", "60秒后结束", "不论变卖期是否届满", "变卖不成");
    assertThat(said.get(7).text()).contains("预缴全部变卖价款");
    assertThat(said.getLast().code()).isEqualTo("LINK-2");
    assertThat(said.getLast().text()).contains("第3轮", "变卖", "流拍");
    assertThat(draft.text().warnings(OptionalLong.of(14_000_000)))
        .anyMatch(one -> one.text().contains("扣留人民币140,000.00元不予退还，其余退还"));
  }

  @Test
  void aPostAuctionSaleIsJudgedByItsOwnFigures() {
    assertThat(reasons(new Draft().sale().decided(140_000_001, 140_000_001)))
        .containsExactly("LINK-3 NOT_THE_RESERVE");
    assertThat(reasons(new Draft().sale().decided(140_000_000, 14_000_000).duration(60_001)))
        .containsExactly("LINK-3 NOT_PREPAID_IN_FULL", "LINK-2 NOT_THE_WINDOW");
    assertThat(reasons(new Draft().sale().now("2026-11-22T10:00:06Z")))
        .containsExactly("LINK-2 NOTICE_TOO_LATE");
    assertThat(faults(new Draft().sale().duration(60_001))).containsExactly("LINK-2 /durationMs");
  }

  @ParameterizedTest
  @CsvSource({"secondAgain, NJA-26, 第3轮, 再次拍卖, 已撤回拍卖", "anew, NJA-12, 第2轮, 第一次拍卖, 已被裁定撤销"})
  void aRoundAfterAWithdrawnOrAnnulledOneSaysSo(
      String draft, String code, String number, String kind, String ended) {
    Draft again = draft.equals("anew") ? new Draft().anew() : new Draft().secondAgain();
    Disclosure round =
        again
            .text()
            .disclosures(
                again.following,
                again.decision(),
                times(),
                OptionalLong.empty(),
                Optional.of(again.review()),
                "ab")
            .getLast();
    assertThat(round.code()).isEqualTo(code);
    assertThat(round.text()).contains(number, kind, ended).doesNotContain("流拍", "悔拍");
  }

  private static LotTimes times() {
    return new LotTimes(NOW, NOW.plusSeconds(60), BiddingTimes.of(RuleSets.DRILL_2026_4));
  }

  private static List<String> faults(Draft draft) {
    return NoticeChecks.of(RuleSets.DRILL_2026_4, draft.request(), draft.ground()).stream()
        .map(NoticeChecksTest::name)
        .toList();
  }

  private static String name(Fault fault) {
    return switch (fault) {
      case InvalidField invalid -> invalid.field();
      case AgainstRule against -> against.refused().rule().id() + " " + against.field();
    };
  }

  private static Arguments fault(String expected, UnaryOperator<Draft> change) {
    return Arguments.of(expected, change);
  }

  private static Notification told(
      int number, Means how, @Nullable String document, @Nullable String reason) {
    return new Notification(Role.PARTY, number, how, NOW.minusSeconds(60), document, reason);
  }

  private static Notification receipt(int number) {
    return told(number, Means.RECEIPT, HASH, null);
  }

  private static Notification toldAt(String at) {
    return new Notification(Role.PARTY, 1, Means.RECEIPT, Instant.parse(at), HASH, null);
  }

  private static Notification late() {
    return new Notification(Role.PARTY, 1, Means.RECEIPT, NOW.minusMillis(2_999), HASH, null);
  }

  /** The eight warnings, the last under another code. */
  private static List<Disclosure> allWarnings(String last) {
    List<Disclosure> all = new ArrayList<>();
    for (int item = 1; item <= 7; item++) {
      all.add(new Disclosure("NJA-14-" + item, "t", "t", "a"));
    }
    all.add(last.equals("NJA-14-1") ? 1 : 7, new Disclosure(last, "t", "t", "a"));
    if (last.equals("NJA-14-1")) {
      all.add(new Disclosure("HOME-2", "t", "t", "a"));
    }
    return all;
  }

  /** A notice that can be published, to be changed in one place. */
  private static final class Draft {
    private Property property = new PropertyDraft().property(new UUID(1, 1), "2026-11-22");
    private boolean reviewed = true;
    private String land = "ANSWERED";
    private boolean decided = true;
    private long start = 140_000_000;
    private long deposit = 14_000_000;
    private List<PreemptionHolder> holders = List.of();
    private int parties = 1;
    private @Nullable String channel = "人民法院公告网";
    private @Nullable PlatformChoice chosenBy = PlatformChoice.APPLICANT;
    private List<Notification> told = List.of(receipt(1));
    private List<Notification> toldToSecurity =
        List.of(
            new Notification(
                Role.SECURITY_HOLDER, 1, Means.RECEIPT, NOW.minusSeconds(60), HASH, null));
    private int mortgages;
    private @Nullable List<Disclosure> disclosures;
    private @Nullable List<Disclosure> warnings;
    private long opensIn = 30_000;
    private long duration = 60_000;
    private Instant now = NOW;
    private long proceeds;
    private long onSale;
    private Optional<Elsewhere> elsewhere = Optional.empty();
    private Optional<Following> following = Optional.empty();
    private @Nullable String lateReason;
    private Instant decidedAt = NOW;
    private @Nullable Estimate estimate = new Estimate(0, 500_000);
    private Optional<SurplusNotice> surplus = Optional.empty();

    Draft property(PropertyDraft draft) {
      property = draft.property(new UUID(1, 1), "2026-11-22");
      return this;
    }

    Draft unreviewed() {
      reviewed = false;
      return this;
    }

    Draft landSays(String state) {
      land = state;
      return this;
    }

    Draft undecided() {
      decided = false;
      return this;
    }

    Draft decided(long startFen, long depositFen) {
      start = startFen;
      deposit = depositFen;
      return this;
    }

    Draft holders(PreemptionHolder... value) {
      holders = List.of(value);
      return this;
    }

    Draft parties(int count) {
      parties = count;
      return this;
    }

    Draft channel(@Nullable String value) {
      channel = value;
      return this;
    }

    Draft chosenBy(@Nullable PlatformChoice value) {
      chosenBy = value;
      return this;
    }

    Draft told(Notification... value) {
      told = List.of(value);
      return this;
    }

    Draft silentToSecurity() {
      toldToSecurity = List.of();
      return this;
    }

    /** So many mortgages stand in the joint review. */
    Draft mortgages(int count) {
      mortgages = count;
      return this;
    }

    Draft disclosures(List<Disclosure> value) {
      disclosures = value;
      return this;
    }

    Draft warnings(List<Disclosure> value) {
      warnings = value;
      return this;
    }

    Draft opensIn(long ms) {
      opensIn = ms;
      return this;
    }

    Draft duration(long ms) {
      duration = ms;
      return this;
    }

    /** The second auction, after one that began at 1.75 million and ended ten seconds ago. */
    Draft second() {
      return follows(RoundKind.SECOND, LotStage.CLOSED_UNSOLD, 175_000_000).opensIn(15_000);
    }

    /** The re-auction, after one whose buyer was found in default ten seconds ago. */
    Draft reauction() {
      return follows(RoundKind.REAUCTION, LotStage.DEFAULTED, 140_000_000);
    }

    /** The post-auction sale after a second auction at 1.4 million without a bid. */
    Draft sale() {
      Round failed = ended(2, RoundKind.SECOND, LotStage.CLOSED_UNSOLD, 140_000_000);
      following =
          Optional.of(
              new Following(RoundKind.POST_AUCTION_SALE, failed, failed, Creditors.DECLINED));
      return decided(140_000_000, 140_000_000).opensIn(15_000).duration(60_000);
    }

    /**
     * The second auction again, after one at 1.5 million that was withdrawn ten seconds ago and had
     * followed one that began at 1.75 million.
     */
    Draft secondAgain() {
      Round failed = ended(1, RoundKind.FIRST, LotStage.CLOSED_UNSOLD, 175_000_000);
      Round withdrawn = ended(2, RoundKind.SECOND, LotStage.WITHDRAWN, 150_000_000);
      following =
          Optional.of(new Following(RoundKind.SECOND, withdrawn, failed, Creditors.NOT_ASKED));
      return opensIn(15_000);
    }

    /** The first auction again, after an annulled one at 1.75 million. */
    Draft anew() {
      return follows(RoundKind.FIRST, LotStage.ANNULLED, 175_000_000);
    }

    private Draft follows(RoundKind kind, LotStage stage, long startFen) {
      Round before = ended(1, RoundKind.FIRST, stage, startFen);
      following = Optional.of(new Following(kind, before, before, Creditors.NOT_ASKED));
      return this;
    }

    private static Round ended(int number, RoundKind kind, LotStage stage, long startFen) {
      Instant ended = NOW.minusSeconds(10);
      return new Round(
          new UUID(9, number),
          number,
          kind,
          Optional.empty(),
          startFen,
          stage,
          ended,
          ended,
          Optional.of(ended),
          false);
    }

    Draft estimated(@Nullable Estimate value) {
      estimate = value;
      return this;
    }

    /** An earlier price of this round left nothing; told and asked for, or not. */
    Draft leftNothing(boolean told, boolean requested) {
      surplus =
          Optional.of(
              new SurplusNotice(
                  new UUID(8, 8),
                  1,
                  2,
                  NOW.minusSeconds(10),
                  told ? Optional.of(NOW.minusSeconds(9)) : Optional.empty(),
                  requested ? Optional.of(NOW.minusSeconds(5)) : Optional.empty()));
      return this;
    }

    /** What the case's other lots brought, and what those on sale bring at least. */
    Draft others(long proceedsFen, long onSaleFen) {
      proceeds = proceedsFen;
      onSale = onSaleFen;
      return this;
    }

    /** Another lot has the same thing. */
    Draft elsewhere(boolean sold) {
      elsewhere = Optional.of(new Elsewhere(new UUID(5, 5).toString(), sold));
      return this;
    }

    Draft decidedAt(String instant) {
      decidedAt = Instant.parse(instant);
      return this;
    }

    Draft lateBecause(@Nullable String reason) {
      lateReason = reason;
      return this;
    }

    /** At another time; the parties were told a minute before. */
    Draft now(String instant) {
      now = Instant.parse(instant);
      return this;
    }

    BoundReview review() {
      return new BoundReview(
          new UUID(2, 2),
          NOW,
          ("{\"asked\":[{\"bureau\":\"land\",\"question\":\"TITLE\",\"state\":\"%s\","
                  + "\"answeredAt\":\"2026-11-22T09:00:00Z\",\"answer\":{\"mortgages\":[%s]}}]}")
              .formatted(land, String.join(",", Collections.nCopies(mortgages, "{}"))));
    }

    Decision decision() {
      return new Decision(
          new UUID(3, 3),
          property.id(),
          start,
          100_000,
          deposit,
          holders,
          List.of("甲", "乙", "丙"),
          LocalDate.of(2026, 11, 20),
          estimate,
          decidedAt);
    }

    NoticeRequest request() {
      return new NoticeRequest(
          decided ? decision().id() : null,
          opensIn,
          duration,
          channel,
          chosenBy,
          Stream.concat(told.stream(), toldToSecurity.stream()).toList(),
          disclosures,
          warnings,
          lateReason);
    }

    NoticeChecks.Ground ground() {
      Property judged = reviewed ? reviewed(property, review()) : property;
      return new NoticeChecks.Ground(
          judged,
          following,
          decided ? Optional.of(decision()) : Optional.empty(),
          surplus,
          judged.seized(proceeds, onSale, elsewhere),
          parties,
          false,
          now);
    }

    NoticeText text() {
      Publisher publisher =
          new Publisher("chen", new Court("浙0106", "某法院", "A court"), Profile.ED25519_SHA256, 15);
      return new NoticeText(
          publisher, request(), property, property.reference().orElseThrow(), true);
    }

    private static Property reviewed(Property found, BoundReview review) {
      return new Property(
          found.id(),
          found.file(),
          found.kind(),
          found.unitCode(),
          found.titleZh(),
          found.titleEn(),
          found.place(),
          found.areaM2x100(),
          found.particulars(),
          found.things(),
          found.reference(),
          found.unappraised(),
          found.lease(),
          found.mortgagedOn(),
          found.seizedOn(),
          found.disposalRight(),
          found.gates(),
          found.attachments(),
          Optional.of(review),
          0,
          Optional.empty(),
          found.enteredAt());
    }
  }
}
