package org.fachui.auction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fachui.auction.rules.NoticeFacts.Concerned;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.fachui.auction.rules.NoticeFacts.Notified;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final long DAY_MS = 86_400_000;

  @Test
  void aWholeNoticeHasNoFinding() {
    assertThat(findings(new Draft())).isEmpty();
    assertThat(NoticeRules.refusals(RuleSets.NJA_2022, new Draft().listed().slow().facts()))
        .isEmpty();
  }

  /** One finding each, in the order in which they are named. */
  static Stream<Arguments> oneFindingEach() {
    return Stream.of(
        finding("DISP-1 DISPOSAL_RIGHT_MISSING", d -> d.disposal(false)),
        finding("NJA-5 PLATFORM_NOT_CHOSEN", Draft::nobodyChose),
        finding("NJA-6 REVIEW_MISSING", d -> d.review(false, false)),
        finding("NJA-6 REVIEW_INCOMPLETE", d -> d.review(true, false)),
        finding("NJA-10 START_PRICE_TOO_LOW", d -> d.decided(69_999, 7_000, 3)),
        finding("NJA-12 CHANNEL_MISSING", Draft::withoutChannel),
        finding("NJA-12 NOTICE_TOO_SHORT", d -> d.opensIn(29_999)),
        finding("NJA-13 DISCLOSURE_MISSING", d -> d.withoutDisclosures(2)),
        finding("NJA-14 WARNING_MISSING", d -> d.withoutWarnings("NJA-14-7")),
        finding("HOME-2 WARNING_MISSING", d -> d.withoutWarnings("HOME-2")),
        finding("NJA-16 NOT_NOTIFIED", d -> d.concerned("PARTY 2", null)),
        finding("NJA-16 CANNOT_WAIVE", d -> d.concerned("PARTY 2", new Notified(Means.WAIVER, 0))),
        finding("NJA-16 NOTIFIED_TOO_LATE", d -> d.concerned("PARTY 2", receipt(2_999))),
        finding("NJA-17 DEPOSIT_OUT_OF_RANGE", d -> d.decided(70_000, 3_499, 3)),
        finding("NJA-20 BIDDING_TOO_SHORT", d -> d.duration(59_999)),
        finding("NJA-27 DECISION_MISSING", Draft::undecided),
        finding("NJA-27 PANEL_NOT_ODD", d -> d.decided(70_000, 7_000, 4)),
        finding("PRICE-27 REFERENCE_PRICE_MISSING", Draft::unpriced),
        finding("PRICE-27 REPORT_TOO_OLD", d -> d.validUntil(TODAY.minusDays(1))),
        finding(
            "PRICE-27 SALE_TOO_LATE",
            d -> d.validUntil(TODAY).opensOn(TODAY.plusMonths(6).plusDays(1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oneFindingEach")
  void namesTheRuleAndTheReason(String expected, UnaryOperator<Draft> change) {
    assertThat(findings(change.apply(new Draft()))).containsExactly(expected);
  }

  /** Just within the law. */
  static Stream<Arguments> bounds() {
    return Stream.of(
        finding("seventy percent", d -> d.decided(70_000, 7_000, 3)),
        finding("five percent", d -> d.decided(70_000, 3_500, 3)),
        finding("twenty percent", d -> d.decided(70_000, 14_000, 3)),
        finding("a panel of five", d -> d.decided(70_000, 7_000, 5)),
        finding("thirty seconds", d -> d.opensIn(30_000)),
        finding("fifteen seconds for movables", d -> d.movable().opensIn(15_000)),
        finding("a receipt of three seconds", d -> d.concerned("PARTY 1", receipt(3_000))),
        finding("a waiver of now", d -> d.concerned("HOLDER 1", new Notified(Means.WAIVER, 0))),
        finding("published five", d -> d.concerned("P 1", new Notified(Means.PUBLISHED, 5_000))),
        finding("last day of the report", d -> d.validUntil(TODAY)),
        finding("six months later", d -> d.validUntil(TODAY).opensOn(TODAY.plusMonths(6))),
        finding("no home, no warning", d -> d.noHome().withoutWarnings("HOME-2")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bounds")
  void acceptsWhatIsJustAllowed(String name, UnaryOperator<Draft> change) {
    assertThat(findings(change.apply(new Draft()))).isEmpty();
  }

  @Test
  void realNoticesNeedAListedPlatformAndDaysInsteadOfSeconds() {
    assertThat(NoticeRules.refusals(RuleSets.NJA_2022, new Draft().facts()))
        .extracting(NoticeRulesTest::name)
        .containsExactly(
            "NJA-4 PLATFORM_NOT_LISTED",
            "NJA-12 NOTICE_TOO_SHORT",
            "NJA-16 NOTIFIED_TOO_LATE",
            "NJA-20 BIDDING_TOO_SHORT");
  }

  @Test
  void namesAllFindingsAtOnceWithTheirItemsArticlesAndWhatWouldBeAccepted() {
    Draft draft =
        new Draft()
            .disposal(false)
            .review(false, false)
            .decided(50_000, 1, 3)
            .opensIn(1_000)
            .withoutDisclosures(2, 10)
            .concerned("PARTY 2", new Notified(Means.PUBLISHED, 4_999));
    List<Refused> found = NoticeRules.refusals(RuleSets.DRILL_2026_2, draft.facts());
    assertThat(found)
        .extracting(refused -> refused.rule().id())
        .containsExactly(
            "DISP-1", "NJA-6", "NJA-10", "NJA-12", "NJA-13", "NJA-13", "NJA-16", "NJA-17");
    assertThat(found.get(2).accepted().asMap()).isEqualTo(Map.of("startPriceFenMin", 70_000L));
    assertThat(found.get(3).accepted().asMap()).isEqualTo(Map.of("opensInMsMin", 30_000L));
    assertThat(found.get(4).inputs().asMap()).isEqualTo(Map.of("item", "NJA-13-2"));
    assertThat(found.get(4).rule().citation().text()).endsWith("第十三条第二项");
    assertThat(found.get(5).rule().citation().text()).endsWith("第十三条第十项");
    assertThat(found.get(6).accepted().asMap()).isEqualTo(Map.of("agoMsMin", 5_000L));
    assertThat(found.get(0).rule().citation().text()).contains("法释〔2016〕6号");
  }

  @ParameterizedTest(name = "{0} members: {1}")
  @CsvSource({"0, false", "1, false", "2, false", "3, true", "4, false", "5, true", "7, true"})
  void aPanelIsThreeOrMoreAndOdd(int members, boolean panel) {
    assertThat(NoticeRules.panel(RuleSets.NJA_2022.rule("NJA-27"), members) instanceof Refused)
        .isNotEqualTo(panel);
  }

  private static Notified receipt(long agoMs) {
    return new Notified(Means.RECEIPT, agoMs);
  }

  private static Arguments finding(String expected, UnaryOperator<Draft> change) {
    return Arguments.of(expected, change);
  }

  private static List<String> findings(Draft draft) {
    return NoticeRules.refusals(RuleSets.DRILL_2026_2, draft.facts()).stream()
        .map(NoticeRulesTest::name)
        .toList();
  }

  private static String name(Refused refused) {
    return refused.rule().id() + " " + refused.reason();
  }

  /** A notice that may be published, to be changed in one place. */
  private static final class Draft {
    private boolean disposal = true;
    private boolean listed;
    private Optional<String> chosenBy = Optional.of("APPLICANT");
    private NoticeFacts.Review review = new NoticeFacts.Review(true, true);
    private Optional<NoticeFacts.Decision> decision =
        Optional.of(new NoticeFacts.Decision(70_000, 7_000, 3));
    private Optional<String> channel = Optional.of("人民法院公告网");
    private boolean immovable = true;
    private boolean home = true;
    private long opensIn = 30_000;
    private long duration = 60_000;
    private final Set<String> disclosed = new HashSet<>();
    private final Set<String> warned = new HashSet<>();
    private List<Concerned> concerned =
        List.of(new Concerned("PARTY 1", false, Optional.of(receipt(3_000))));
    private Optional<LocalDate> validUntil = Optional.of(TODAY.plusMonths(3));
    private LocalDate opensOn = TODAY;

    Draft() {
      for (int item = 1; item <= 10; item++) {
        disclosed.add("NJA-13-" + item);
        warned.add("NJA-14-" + item);
      }
      warned.add("HOME-2");
    }

    Draft disposal(boolean proved) {
      disposal = proved;
      return this;
    }

    Draft listed() {
      listed = true;
      return this;
    }

    /** With the times of the law. */
    Draft slow() {
      opensIn = 30 * DAY_MS;
      duration = DAY_MS;
      return concerned("PARTY 1", receipt(3 * DAY_MS));
    }

    Draft nobodyChose() {
      chosenBy = Optional.empty();
      return this;
    }

    Draft review(boolean bound, boolean answered) {
      review = new NoticeFacts.Review(bound, answered);
      return this;
    }

    Draft decided(long start, long deposit, int members) {
      decision = Optional.of(new NoticeFacts.Decision(start, deposit, members));
      return this;
    }

    Draft undecided() {
      decision = Optional.empty();
      return this;
    }

    Draft withoutChannel() {
      channel = Optional.empty();
      return this;
    }

    Draft movable() {
      immovable = false;
      return this;
    }

    Draft noHome() {
      home = false;
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

    Draft withoutDisclosures(int... items) {
      for (int item : items) {
        disclosed.remove("NJA-13-" + item);
      }
      return this;
    }

    Draft withoutWarnings(String code) {
      warned.remove(code);
      return this;
    }

    Draft concerned(String who, @org.jspecify.annotations.Nullable Notified notified) {
      concerned =
          List.of(new Concerned(who, who.startsWith("HOLDER"), Optional.ofNullable(notified)));
      return this;
    }

    Draft unpriced() {
      validUntil = Optional.empty();
      return this;
    }

    Draft validUntil(LocalDate day) {
      validUntil = Optional.of(day);
      return this;
    }

    Draft opensOn(LocalDate day) {
      opensOn = day;
      return this;
    }

    NoticeFacts facts() {
      return new NoticeFacts(
          disposal,
          new NoticeFacts.Platform(listed, chosenBy),
          review,
          validUntil.map(last -> new NoticeFacts.Appraisal(100_000, last)),
          decision,
          channel,
          immovable,
          opensIn,
          duration,
          disclosed,
          warned,
          home,
          concerned,
          TODAY,
          opensOn,
          Optional.empty(),
          NoticeFacts.Surplus.unencumbered(),
          false);
    }
  }
}
