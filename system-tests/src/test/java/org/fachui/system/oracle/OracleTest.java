package org.fachui.system.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.system.oracle.ARun.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.fachui.system.client.LogEntry.Question;
import org.fachui.system.client.LogEntry.Unanswered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OracleTest {

  private static final Proofs ALL_GOOD = proofs(List.of(), true);

  @Test
  void findsNothingInAGoodRun() {
    Figures figures = judge(aGoodRun());

    assertThat(figures.broken()).isEmpty();
    assertThat(figures.of(Figure.ACKNOWLEDGED)).isEqualTo(4);
    assertThat(figures.of(Figure.RECEIPTS)).isEqualTo(4);
    assertThat(figures.of(Figure.BIDDERS)).isEqualTo(2);
    assertThat(figures.of(Figure.LEAST_ACKNOWLEDGED)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Tampering.class)
  void everyTamperingRaisesItsFigureAndNoOther(Tampering tampering) {
    Oracle.Run run = aGoodRun().run();

    Figures figures = new Oracle(ALL_GOOD).judge(tampering.applyTo(run, run.exports().getFirst()));

    assertThat(figures.broken()).containsExactly(tampering.figure());
    assertThat(figures.table()).contains("BROKEN");
  }

  @Test
  void aBidStandingWithAnotherAmountIsLost() {
    ARun run = aGoodRun();
    run.record("TOMBSTONE", ARun.OPENS).put("bidId", key(9));
    Oracle.Run told = run.run();
    JsonNode changed = told.exports().getFirst().of("BID").getFirst();
    ((ObjectNode) changed).put("amount", 101);

    assertThat(new Oracle(ALL_GOOD).judge(told).of(Figure.ACKNOWLEDGED_LOST)).isEqualTo(1);
  }

  @Test
  void aRefusedBidThatStandsIsAContradiction() {
    ARun run = ARun.opened();
    run.sent(1, key(1), 100).told(1, key(1), 422, "{\"reason\":\"BELOW_STEP\"}");
    run.record("BID", ARun.OPENS)
        .put("bidId", key(1))
        .put("bidNo", 1)
        .put("paddle", "P0001")
        .put("amount", 100)
        .put("endAt", ARun.OPENS + 60_000);

    Figures figures = judge(run);

    assertThat(figures.broken()).contains(Figure.CONTRADICTIONS);
    assertThat(figures.refusals()).containsEntry("BELOW_STEP", 1L);
  }

  @Test
  void aBidThatNobodySentIsAContradiction() {
    ARun run = aGoodRun();
    run.record("BID", ARun.OPENS + 70_000).put("bidId", key(77)).put("bidNo", 5);

    assertThat(judge(run).of(Figure.CONTRADICTIONS)).isEqualTo(1);
  }

  @Test
  void anUnknownBidMustBeResolved() {
    ARun run = ARun.opened();
    run.sent(1, key(1), 100).told(1, key(1), 202, "{\"state\":\"UNKNOWN\"}");

    Figures before = judge(run);
    Figures after = judge(run.learned(1, key(1), "{\"state\":\"NOT_RECORDED\"}"));

    assertThat(before.broken()).contains(Figure.UNRESOLVED, Figure.UNKNOWN);
    assertThat(after.broken()).doesNotContain(Figure.UNRESOLVED).contains(Figure.UNKNOWN);
  }

  @Test
  void aStaleEpochSettlesABidOnlyWhenNoEarlierAttemptIsInDoubt() {
    ARun clear = ARun.opened();
    clear.sent(1, key(1), 100).told(1, key(1), 409, "{\"reason\":\"STALE_EPOCH\"}");
    ARun doubtful = ARun.opened();
    doubtful.sent(1, key(1), 100);
    doubtful.log(1).append(new Unanswered(0, ARun.LOT.toString(), key(1), Question.BID, "reset"));
    doubtful.told(1, key(1), 409, "{\"reason\":\"STALE_EPOCH\"}");

    assertThat(judge(clear).of(Figure.UNRESOLVED)).isZero();
    assertThat(judge(doubtful).of(Figure.UNRESOLVED)).isEqualTo(1);
  }

  @Test
  void aTemporaryRefusalWithoutRetryAfterIsAServerError() {
    ARun run = ARun.opened();
    run.sent(1, key(1), 100).told(1, key(1), 502, "{}");
    run.sent(1, key(1), 100).told(1, key(1), 503, "{}");

    assertThat(judge(run).of(Figure.SERVER_ERRORS)).isEqualTo(1);
  }

  @Test
  void theBetterRankWinsAtTheSamePrice() {
    ARun matched = ARun.opened();
    matched.bid(1, 100, 10, 60_000).bid(2, 100, 20, 60_000);

    assertThat(judge(matched.closed("P0002", 100, 60_000)).of(Figure.WRONG_WINNER)).isZero();
    assertThat(Winner.of(matched.export()).orElseThrow().path("paddle").asText())
        .isEqualTo("P0002");
  }

  @Test
  void aBidInTheLastSecondsExtendsAndNothingElseDoes() {
    ARun right = ARun.opened().bid(1, 100, 55_000, 65_000).closed("P0001", 100, 65_000);
    ARun wrong = ARun.opened().bid(1, 100, 10_000, 65_000).closed("P0001", 100, 65_000);
    ARun late = ARun.opened().bid(1, 100, 60_000, 60_000).closed("P0001", 100, 60_000);

    assertThat(judge(right).broken()).isEmpty();
    assertThat(judge(wrong).broken()).containsExactly(Figure.WRONG_END);
    assertThat(judge(late).broken()).containsExactly(Figure.ACCEPTED_AFTER_CLOSE);
  }

  @Test
  void aPauseStopsTheClockAndBidding() {
    ARun run = ARun.opened().bid(1, 100, 10_000, 60_000);
    run.record("PAUSED", ARun.OPENS + 20_000)
        .put("since", ARun.OPENS + 19_000)
        .put("remainingMs", 41_000);
    run.record("RESUMED", ARun.OPENS + 30_000)
        .put("opensAt", ARun.OPENS + 50_000)
        .put("endAt", ARun.OPENS + 91_000);

    assertThat(judge(run).of(Figure.WRONG_END)).isZero();
    assertThat(judge(run.bid(2, 200, 40_000, 91_000)).of(Figure.ACCEPTED_AFTER_CLOSE)).isOne();
  }

  @Test
  void proofsThatFailAreCounted() {
    Figures figures =
        new Oracle(proofs(List.of("the root is another"), false)).judge(aGoodRun().run());

    assertThat(figures.broken()).containsExactlyInAnyOrder(Figure.FINDINGS, Figure.BAD_RECEIPTS);
    assertThat(figures.with(Figure.FINDINGS, 0).with(Figure.BAD_RECEIPTS, 0).broken()).isEmpty();
  }

  @Test
  void survivorsThatStandAreNotLost() {
    Oracle.Run run = aGoodRun().run();
    Set<BidKey> survivors = Set.of(new BidKey(ARun.LOT.toString(), key(1)));

    Figures figures =
        new Oracle(ALL_GOOD).judge(new Oracle.Run(run.told(), run.exports(), survivors));

    assertThat(figures.of(Figure.SURVIVORS_LOST)).isZero();
  }

  private static ARun aGoodRun() {
    return ARun.opened()
        .bid(1, 100, 10_000, 60_000)
        .bid(2, 110, 20_000, 60_000)
        .bid(1, 120, 30_000, 60_000)
        .bid(2, 130, 58_000, 68_000)
        .closed("P0002", 130, 68_000);
  }

  private static Figures judge(ARun run) {
    return new Oracle(ALL_GOOD).judge(run.run());
  }

  private static Proofs proofs(List<String> findings, boolean proven) {
    return new Proofs() {
      @Override
      public List<String> findings(ExportedLog log) {
        return findings;
      }

      @Override
      public boolean proves(JsonNode receipt, ExportedLog log) {
        return proven;
      }
    };
  }
}
