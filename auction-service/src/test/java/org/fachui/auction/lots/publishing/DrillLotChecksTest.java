package org.fachui.auction.lots.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fachui.auction.lots.LotKind;
import org.fachui.auction.lots.publishing.DrillLotRequest.PaddleGrant;
import org.fachui.auction.lots.publishing.Fault.AgainstRule;
import org.fachui.auction.lots.publishing.Fault.InvalidField;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.notices.DrillNotice;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DrillLotChecksTest {
  private static final long LIMIT = (1L << 53) - 1;

  @Test
  void aPlainRequestHasNoFault() {
    assertThat(DrillLotChecks.of(new Draft().request(), "chen")).isEmpty();
  }

  static Stream<Arguments> oneFaultEach() {
    return Stream.of(
        fault("/title", d -> d.title("")),
        fault("/title", d -> d.title("  ")),
        fault("/title", d -> d.title("题".repeat(201))),
        fault("/title", d -> d.title("a\u0000b")),
        fault("/title", d -> d.title("half \ud800")),
        fault("/appraisalFen", d -> d.appraisal(0)),
        fault("/appraisalFen", d -> d.appraisal(LIMIT + 1)),
        fault("/startPriceFen", d -> d.start(0)),
        fault("/startPriceFen", d -> d.start(LIMIT + 1)),
        fault("/incrementFen", d -> d.increment(0)),
        fault("/incrementFen", d -> d.increment(-1)),
        fault("/incrementFen", d -> d.start(LIMIT).increment(1)),
        fault("/depositFen", d -> d.deposit(0)),
        fault("/opensInMs", d -> d.opensIn(-1)),
        fault("/opensInMs", d -> d.opensIn(31_536_000_001L)),
        fault("/durationMs", d -> d.duration(0)),
        fault("/durationMs", d -> d.duration(31_536_000_001L)),
        fault("/paddles/0/bidder", d -> d.paddles(grant("", 0))),
        fault("/paddles/0/bidder", d -> d.paddles(grant("x".repeat(101), 0))),
        fault("/paddles/1/bidder", d -> d.paddles(grant("li", 0), grant("li", 1))),
        fault("/paddles/0/rank", d -> d.paddles(grant("li", -1))),
        fault("/paddles/0/rank", d -> d.paddles(grant("li", 100))),
        fault("/paddles", d -> d.paddles(many(2_001))),
        fault("/disclosures/10/code", d -> d.disclosures(withExtra("lower case"))),
        fault("/disclosures/10/code", d -> d.disclosures(withExtra("NJA-13-1"))),
        fault("NJA-10 /startPriceFen", d -> d.appraisal(100_000).start(69_999)),
        fault("NJA-13 /disclosures", d -> d.disclosures(List.of())),
        fault("NJA-17 /depositFen", d -> d.deposit(4_999)),
        fault("NJA-20 /durationMs", d -> d.duration(59_999)),
        fault("NJA-34 /paddles", d -> d.paddles(grant("chen", 0))));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("oneFaultEach")
  void namesTheFieldOrTheRule(String expected, UnaryOperator<Draft> change) {
    List<Fault> faults = DrillLotChecks.of(change.apply(new Draft()).request(), "chen");
    assertThat(faults).extracting(DrillLotChecksTest::name).containsExactly(expected);
  }

  static Stream<Arguments> bounds() {
    return Stream.of(
        fault("largest start", d -> d.start(LIMIT - 1).increment(1)),
        fault("no bidder", d -> d.paddles()),
        fault("two thousand bidders", d -> d.paddles(many(2_000))),
        fault("opens at once", d -> d.opensIn(0)),
        fault("longest title", d -> d.title("\ud83c\udfe0".repeat(200))),
        fault("one more disclosure", d -> d.disclosures(withExtra("NJA-13-11"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bounds")
  void acceptsWhatIsJustInBounds(String name, UnaryOperator<Draft> change) {
    assertThat(DrillLotChecks.of(change.apply(new Draft()).request(), "chen")).isEmpty();
  }

  @Test
  void namesFieldsAndRulesTogetherInOneProblem() {
    Draft draft = new Draft().title("").incrementAndDeposit(0, 1);
    Problem problem = PublicationProblems.of(DrillLotChecks.of(draft.request(), "chen"));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.field()).isEqualTo("/title");
    assertThat(problem.faults())
        .extracting(Problem::reason)
        .containsExactly("INVALID_FIELD", "INVALID_FIELD", "DEPOSIT_OUT_OF_RANGE");
  }

  @Test
  void aRuleAloneIsUnprocessableAndCited() {
    Problem problem =
        PublicationProblems.of(DrillLotChecks.of(new Draft().duration(1).request(), "chen"));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.rule()).isEqualTo("NJA-20");
    assertThat(problem.article()).contains("第二十条");
    assertThat(problem.accepted()).containsEntry("durationMsMin", 60_000L);
    assertThat(problem.faults()).isEmpty();
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

  private static PaddleGrant grant(String bidder, int rank) {
    return new PaddleGrant(bidder, rank);
  }

  private static PaddleGrant[] many(int count) {
    return IntStream.range(0, count).mapToObj(i -> grant("b" + i, 0)).toArray(PaddleGrant[]::new);
  }

  private static List<Disclosure> withExtra(String code) {
    List<Disclosure> more =
        new ArrayList<>(DrillNotice.disclosures(new DrillNotice.About("t", "p", "c", 0, 10, 10)));
    more.add(new Disclosure(code, "title", "text", "article"));
    return more;
  }

  /** A request that can be published, to be changed in one place. */
  private static final class Draft {
    private String title = "演练房产";
    private @Nullable Long appraisal;
    private long start = 100_000;
    private long increment = 1_000;
    private @Nullable Long deposit;
    private long opensIn = 60_000;
    private long duration = 60_000;
    private List<PaddleGrant> paddles = List.of(grant("li", 0), grant("wang", 1));
    private @Nullable List<Disclosure> disclosures;

    Draft title(String value) {
      title = value;
      return this;
    }

    Draft appraisal(long value) {
      appraisal = value;
      return this;
    }

    Draft start(long value) {
      start = value;
      return this;
    }

    Draft increment(long value) {
      increment = value;
      return this;
    }

    Draft deposit(long value) {
      deposit = value;
      return this;
    }

    Draft incrementAndDeposit(long step, long fen) {
      return increment(step).deposit(fen);
    }

    Draft opensIn(long value) {
      opensIn = value;
      return this;
    }

    Draft duration(long value) {
      duration = value;
      return this;
    }

    Draft paddles(PaddleGrant... value) {
      paddles = List.of(value);
      return this;
    }

    Draft disclosures(List<Disclosure> value) {
      disclosures = value;
      return this;
    }

    DrillLotRequest request() {
      return new DrillLotRequest(
          null,
          title,
          null,
          null,
          LotKind.HOME,
          null,
          appraisal,
          start,
          increment,
          deposit,
          opensIn,
          duration,
          paddles,
          disclosures);
    }
  }
}
