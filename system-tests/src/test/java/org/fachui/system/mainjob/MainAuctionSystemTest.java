package org.fachui.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.fachui.devstack.processes.Folders;
import org.fachui.system.oracle.BidLogProofs;
import org.fachui.system.oracle.ExportedLog;
import org.fachui.system.oracle.Figure;
import org.fachui.system.oracle.Figures;
import org.fachui.system.oracle.Oracle;
import org.fachui.system.oracle.Tampering;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One run with everything in it; each promise is a test of its own over the same run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class MainAuctionSystemTest {

  private static final Programme PROGRAMME = Programme.standard(Long.getLong("fachui.seed", 20));

  /** Verifies each exported file once; what is damaged below is what was read from it. */
  private final Oracle oracle = new Oracle(new BidLogProofs());

  private Outcome outcome;
  private Figures before;

  @BeforeAll
  void runTheAuction() throws IOException, InterruptedException {
    SystemStack system = SystemStack.running();
    Path folder = system.folder("main-auction-" + PROGRAMME.seed());
    Folders.delete(folder);
    outcome = MainAuction.run(system.stack(), PROGRAMME, folder);
    Files.writeString(folder.resolve("figures.txt"), outcome.table());
    Files.writeString(folder.resolve("figures.json"), outcome.json().toPrettyString());
    for (ExportedLog log : outcome.material().exports()) {
      Files.writeString(folder.resolve("evidence-" + log.lot() + ".json"), log.text());
    }
    before = oracle.judge(outcome.material());
    System.out.println(outcome.table());
  }

  @Test
  void noPromiseIsBroken() {
    assertThat(outcome.figures().broken()).as(outcome.table()).isEmpty();
  }

  @Test
  void manyBidManyTimes() {
    assertThat(outcome.figures().of(Figure.ACKNOWLEDGED))
        .isGreaterThanOrEqualTo(PROGRAMME.recordedInAll());
    assertThat(bidsOfTheTwentieth()).isGreaterThanOrEqualTo(20);
    assertThat(outcome.figures().of(Figure.REPLAYS)).isGreaterThan(20);
  }

  private long bidsOfTheTwentieth() {
    return outcome.material().told().stream()
        .map(Oracle::acknowledgedBy)
        .sorted(Comparator.reverseOrder())
        .skip(19)
        .findFirst()
        .orElse(0L);
  }

  @Test
  void ofEqualBidsAtOneInstantOneIsRecorded() {
    assertThat(outcome.equal().rounds()).isGreaterThanOrEqualTo(3);
    assertThat(outcome.equal().disputed()).isZero();
  }

  @Test
  void theFirstRankMatchesAndWins() {
    assertThat(outcome.matches())
        .containsExactly(
            "RECORDED",
            "RECORDED",
            "RECORDED",
            "RECORDED",
            "MATCH_NOT_ALLOWED",
            "RECORDED",
            "RECORDED");
    assertThat(outcome.matchWonByFirstRank()).isTrue();
  }

  @Test
  void bidsInTheLastSecondsMoveTheEnd() {
    assertThat(outcome.extensions()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void everyStoreWasKilledAndRedisThreeTimes() {
    assertThat(outcome.faults()).hasSize(6);
    assertThat(outcome.faults().stream().filter(fault -> fault.startsWith("Redis killed")))
        .hasSize(3);
    assertThat(outcome.unjournaled()).as("bids between script and journal").isPositive();
    assertThat(outcome.material().survivors()).isNotEmpty();
  }

  @Test
  void hardlyAnybodyHasToAskAgain() {
    assertThat(outcome.figures().of(Figure.UNKNOWN) * 100)
        .isLessThanOrEqualTo(outcome.figures().of(Figure.KEYS));
  }

  @ParameterizedTest
  @EnumSource(Tampering.class)
  void damagedMaterialRaisesItsFigureAndNoOther(Tampering tampering) {
    Oracle.Run run = outcome.material();

    Figures after = oracle.judge(tampering.applyTo(run, run.exports().getFirst()));

    assertThat(after.of(tampering.figure())).isGreaterThan(before.of(tampering.figure()));
    for (Figure figure : Figure.values()) {
      if (figure.zeroWanted() && figure != tampering.figure()) {
        assertThat(after.of(figure)).as(figure.title()).isEqualTo(before.of(figure));
      }
    }
  }
}
