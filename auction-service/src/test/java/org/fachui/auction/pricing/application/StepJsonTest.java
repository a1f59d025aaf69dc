package org.fachui.auction.pricing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fachui.auction.pricing.application.MalformedStep.Fault;
import org.fachui.auction.pricing.model.Method;
import org.fachui.auction.pricing.model.ObjectionGround;
import org.fachui.auction.pricing.model.Result;
import org.fachui.auction.pricing.model.RulingBasis;
import org.fachui.auction.pricing.model.RulingOutcome;
import org.fachui.auction.pricing.model.Step;
import org.fachui.auction.pricing.model.StepKind;
import org.fachui.proof.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored is what was sent; what is not a step is named field by field. */
class StepJsonTest {
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123Z");
  private static final String SHA256 = "5e".repeat(32);

  static Stream<Step> steps() {
    return Stream.of(
        new Step.Surveyed(AT, "权属清楚", "无", "空置", "无", "无", true, false, true, false),
        new Step.Negotiated(AT, 5, 5, false, Optional.empty(), SHA256),
        new Step.Negotiated(AT, 5, 5, false, Optional.of(LocalDate.of(2027, 1, 1)), SHA256),
        new Step.OnlineAsked(AT, List.of("甲", "乙"), 0, SHA256),
        new Step.DrawAnnounced(AT, List.of("X", "Y", "Z"), "彩票", AT, Optional.of(SHA256)),
        new Step.ReportsSent(
            AT, List.of(new Step.Delivery("PARTY 1", Step.Delivery.Means.PUBLISHED, AT))),
        new Step.Objected(
            AT,
            "INTERESTED 2",
            List.of(ObjectionGround.SCOPE, ObjectionGround.RESULT),
            Optional.empty(),
            SHA256),
        new Step.ObjectionRuled(
            AT,
            1,
            RulingOutcome.CORRECTED,
            RulingBasis.REVIEW,
            Optional.of(9_007_199_254_740_991L),
            Optional.empty(),
            SHA256),
        new Step.ObjectionsClosed(AT));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aStepComesBackAsItWas(Step step) {
    String text = StepJson.write((Record) step).toString();

    assertThat(StepJson.read(StepKind.of(step), CanonicalJson.parseObject(text))).isEqualTo(step);
  }

  @Test
  void whatThePartiesAgreedHasNoSource() {
    Result agreed =
        new Result(
            Method.NEGOTIATED,
            5,
            LocalDate.of(2026, 11, 22),
            "",
            SHA256,
            LocalDate.MAX.withYear(2027));
    Result read =
        StepJson.read(Result.class, CanonicalJson.parseObject(StepJson.write(agreed).toString()));

    assertThat(read).isEqualTo(agreed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DRAWN | {} | /at /publicValue",
        "DRAWN | {'at':'2026-11-22T08:00:00Z','publicValue':' '} | /publicValue",
        "DRAWN | {'at':'gestern','publicValue':'7'} | /at",
        "DRAWN | {'at':'0001-01-01T00:00:00Z','publicValue':'7'} | /at",
        "DRAWN | {'at':'2026-11-22T08:00:00Z','publicValue':'7','more':1} | /more",
        "DRAWN | {'at':'2026-11-22T08:00:00Z','publicValue':7} | /publicValue",
        "AGENCY_REPLACED | {'at':'2026-11-22T08:00:00Z','why':'TIRED'} | /why",
        "RESUMED | {'at':null} | /at",
        "AGENCIES_AGREED | {'at':'2026-11-22T08:00:00Z','agencies':[],'documentSha256':'x'} |"
            + " /agencies /documentSha256",
        "REPORTS_SENT | {'at':'2026-11-22T08:00:00Z','deliveries':['x']} | /deliveries/0",
        "REPORTS_SENT |"
            + " {'at':'2026-11-22T08:00:00Z','deliveries':[{'who':'张三','means':'DELIVERED','at':'2026-11-22T08:00:00Z'}]}"
            + " | /deliveries/0/who"
      })
  void namesEveryFieldThatIsWrong(String kind, String json, String fields) {
    MalformedStep malformed =
        catchThrowableOfType(
            MalformedStep.class,
            () ->
                StepJson.read(
                    StepKind.valueOf(kind), CanonicalJson.parseObject(json.replace('\'', '"'))));

    assertThat(malformed.faults())
        .extracting(Fault::field)
        .containsExactlyInAnyOrder(fields.split(" "));
  }

  @Test
  void amountsHaveTheirRange() {
    String step =
        "{\"at\":\"2026-11-22T08:00:00Z\",\"platforms\":[\"A\"],\"feeFen\":-1,\"documentSha256\":\"%s\"}"
            .formatted(SHA256);
    assertThat(
            catchThrowableOfType(
                    MalformedStep.class,
                    () -> StepJson.read(StepKind.ONLINE_ASKED, CanonicalJson.parseObject(step)))
                .faults())
        .extracting(Fault::field)
        .containsExactly("/feeFen");
  }
}
