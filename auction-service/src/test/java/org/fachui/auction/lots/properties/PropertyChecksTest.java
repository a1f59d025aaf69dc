package org.fachui.auction.lots.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder;
import org.fachui.auction.lots.properties.Decision.PreemptionHolder.Nature;
import org.fachui.auction.rules.LeaseOutcome;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PropertyChecksTest {
  private static final String TODAY = "2026-11-22";
  private static final String HASH = PropertyDraft.HASH;

  @Test
  void entersWhatTheCourtFound() {
    Property property = new PropertyDraft().property(UUID.randomUUID(), TODAY);
    assertThat(property.unitCode()).isEqualTo(PropertyDraft.UNIT);
    assertThat(property.reference().orElseThrow().validUntil()).isEqualTo(LocalDate.of(2027, 9, 1));
    assertThat(LeaseView.of(property).outcome()).isEqualTo(LeaseOutcome.VACANT);
    assertThat(property.review()).isEmpty();
  }

  @Test
  void takesAUnitCodeAsPeopleTypeIt() {
    Property property =
        new PropertyDraft()
            .unit("330106 001001 gb00001 f00010001")
            .property(UUID.randomUUID(), TODAY);
    assertThat(property.unitCode()).isEqualTo(PropertyDraft.UNIT);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        fault("/unitCode", d -> d.unit("330106001001GB00001F0001000")),
        fault("/unitCode", d -> d.unit("330106001001GB00001X00010001")),
        fault("/titleZh", d -> d.titleZh(" ")),
        fault("/areaM2x100", d -> d.area(0)),
        fault("/appraisal/fen", d -> d.appraisal(0, "2026-09-01", null)),
        fault("/appraisal/on", d -> d.appraisal(1, "2026-11-23", null)),
        fault("/appraisal/validUntil", d -> d.appraisal(1, "2026-09-01", "2027-09-02")),
        fault("/appraisal/validUntil", d -> d.appraisal(1, "2026-09-01", "2026-08-31")),
        fault("/appraisal/reportSha256", d -> d.reportSha256("ABC")),
        fault("/lease", d -> d.lease(new LeaseSheet(null, null, null, null, null))),
        fault("/lease", d -> d.lease(new LeaseSheet(true, null, null, 1L, null))),
        fault("/lease", d -> d.lease(sheet("2020-01-01", null, null))),
        fault("/lease/since", d -> d.leased("2026-11-23", false)),
        fault("/lease/until", d -> d.lease(sheet("2020-01-02", "2020-01-01", true))),
        fault("/lease/removed", d -> d.leased("2020-01-01", true)),
        fault("/lease/removed", d -> d.unmortgaged().leased("2022-01-01", true)),
        fault("/seizedOn", d -> d.right(null).seizedOn("2026-11-23")),
        fault("/disposalRight/firstSeizingCourt", d -> d.right(right("nowhere", "2026-05-01"))),
        fault("/disposalRight/seizedOn", d -> d.right(right("川0105", "2026-05-02"))),
        fault("/disposalRight/documentSha256", d -> d.right(noDocument())));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("refused")
  void namesTheField(String field, UnaryOperator<PropertyDraft> change) {
    assertThat(problem(change.apply(new PropertyDraft())).field()).isEqualTo(field);
  }

  @Test
  void namesAllFieldsAtOnce() {
    Problem problem = problem(new PropertyDraft().area(0).titleZh("").unit("x"));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.faults())
        .extracting(Problem::field)
        .containsExactly("/unitCode", "/titleZh", "/areaM2x100");
  }

  @Test
  void aLeaseThatCannotBeRemovedIsRefusedByItsRule() {
    Problem problem = problem(new PropertyDraft().leased("2020-01-01", true));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.rule()).isEqualTo("SALE-28");
    assertThat(problem.article()).contains("第二十八条");
  }

  static Stream<Arguments> refusedDecisions() {
    return Stream.of(
        Arguments.of("PANEL_NOT_ODD", decision(1, 1, List.of("甲", "乙"))),
        Arguments.of("PANEL_NOT_ODD", decision(1, 1, List.of("甲"))),
        Arguments.of("PANEL_NOT_ODD", decision(1, 1, List.of("甲", "乙", "丙", "丁"))),
        Arguments.of("INVALID_FIELD", decision(1, 1, List.of("甲", "乙", "甲"))),
        Arguments.of("INVALID_FIELD", decision(0, 1, List.of("甲", "乙", "丙"))),
        Arguments.of("INVALID_FIELD", decision((1L << 53) - 1, 1, List.of("甲", "乙", "丙"))),
        Arguments.of(
            "INVALID_FIELD",
            new DecisionRequest(
                1,
                1,
                1,
                List.of(holder("李", 1), holder("李某", 2)),
                List.of("甲", "乙", "丙"),
                LocalDate.parse(TODAY),
                null)),
        Arguments.of("INVALID_FIELD", estimated(-1, 1)),
        Arguments.of("INVALID_FIELD", estimated(1, -1)),
        Arguments.of("INVALID_FIELD", estimated((1L << 53) - 1, 1)),
        Arguments.of(
            "INVALID_FIELD",
            new DecisionRequest(
                1, 1, 1, List.of(), List.of("甲", "乙", "丙"), LocalDate.parse("2026-11-24"), null)));
  }

  private static DecisionRequest.HolderRequest holder(String name, int rank) {
    return new DecisionRequest.HolderRequest(name, "11010519491231002X", null, rank, null);
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("refusedDecisions")
  void aDecisionNeedsAnOddPanelAndPossibleFigures(String reason, DecisionRequest request) {
    Problem problem =
        catchThrowableOfType(
                ProblemException.class, () -> request.decision(UUID.randomUUID(), now()))
            .problem();
    assertThat(problem.reason()).isEqualTo(reason);
    assertThat(problem.status()).isEqualTo(reason.equals("PANEL_NOT_ODD") ? 422 : 400);
  }

  @Test
  void ofAHolderWhoIsAPersonTheNoticeNamesTheFamilyNameAlone() {
    assertThat(new PreemptionHolder("王小五", 2, Nature.TENANT, false).inWords())
        .isEqualTo("王某（承租人，第2顺位）");
    assertThat(new PreemptionHolder("某置业有限公司", 1, Nature.CO_OWNER, true).inWords())
        .isEqualTo("某置业有限公司（共有人，第1顺位）");
  }

  @Test
  void threeJudgesDecide() {
    Decision decision =
        decision(70_000, 100, List.of("甲", " 乙", "丙")).decision(UUID.randomUUID(), now());
    assertThat(decision.panel()).containsExactly("甲", "乙", "丙");
    assertThat(decision.toString()).doesNotContain("甲");
  }

  private static java.time.Instant now() {
    return LocalDate.parse(TODAY).atTime(1, 0).atZone(PropertyChecks.CHINA).toInstant();
  }

  private static DecisionRequest decision(long start, long step, List<String> panel) {
    return new DecisionRequest(start, step, 1, List.of(), panel, LocalDate.parse(TODAY), null);
  }

  private static DecisionRequest estimated(long priority, long costs) {
    return new DecisionRequest(
        1,
        1,
        1,
        List.of(),
        List.of("甲", "乙", "丙"),
        LocalDate.parse(TODAY),
        new Estimate(priority, costs));
  }

  private static LeaseSheet sheet(
      String since,
      @org.jspecify.annotations.Nullable String until,
      @org.jspecify.annotations.Nullable Boolean removed) {
    return new LeaseSheet(
        null, LocalDate.parse(since), until == null ? null : LocalDate.parse(until), 1L, removed);
  }

  private static DisposalRight right(String court, String day) {
    return new DisposalRight(court, LocalDate.parse(day), HASH, null);
  }

  private static DisposalRight noDocument() {
    return new DisposalRight("浙0106", LocalDate.parse("2026-05-01"), "", null);
  }

  private static Arguments fault(String field, UnaryOperator<PropertyDraft> change) {
    return Arguments.of(field, change);
  }

  private static Problem problem(PropertyDraft draft) {
    return catchThrowableOfType(
            ProblemException.class, () -> draft.property(UUID.randomUUID(), TODAY))
        .problem();
  }
}
