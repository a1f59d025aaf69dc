package org.fachui.registry.transfers.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.registry.bureaus.model.AskAnswer;
import org.fachui.registry.bureaus.model.Defect;
import org.fachui.registry.bureaus.model.SendAnswer;
import org.fachui.registry.bureaus.model.Standing;
import org.fachui.registry.transfers.model.Verdict.OnTheWire;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Instant SENT_AT = Instant.parse("2026-11-22T02:00:00Z");
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Instant IN_GRACE = SENT_AT.plusSeconds(29);
  private static final Instant AFTER = SENT_AT.plusSeconds(31);
  private static final Instant OPENS = SENT_AT.plusSeconds(3_600);
  private static final JsonObject NOTHING = JsonObject.builder().build();

  private static OnTheWire step(StepState state, int sendings, boolean answered) {
    return new OnTheWire(state, SENT_AT, sendings, answered);
  }

  private static Verdict sent(StepState state, SendAnswer answer) {
    return Verdict.afterSending(step(state, 1, false), answer);
  }

  private static Verdict asked(OnTheWire step, Instant now) {
    return Verdict.afterAsking(step, new AskAnswer.NotKnown(), now, GRACE);
  }

  @Test
  void theFirstAnswerDecidesOnlyWhatItSays() {
    assertThat(sent(StepState.SENT, new SendAnswer.Received("m", SENT_AT, "r")).to())
        .isEqualTo(StepState.ACKNOWLEDGED);
    assertThat(sent(StepState.SENT, new SendAnswer.Closed(OPENS)))
        .isEqualTo(new Verdict(StepState.READY, "CLOSED", false, OPENS));
    assertThat(sent(StepState.SENT, new SendAnswer.NeverSent("refused")).to())
        .isEqualTo(StepState.READY);
    assertThat(sent(StepState.SENT, new SendAnswer.Refused(422, "WRONG_KIND")).to())
        .isEqualTo(StepState.FAILED);
    assertThat(sent(StepState.SENT, new SendAnswer.NoAnswer("cut")).to())
        .isEqualTo(StepState.UNKNOWN);
  }

  @Test
  void whatComesBackToARepeatedSendingSaysNothingOfTheOneBefore() {
    assertThat(sent(StepState.UNKNOWN, new SendAnswer.Closed(OPENS)).to())
        .isEqualTo(StepState.UNKNOWN);
    assertThat(sent(StepState.UNKNOWN, new SendAnswer.NeverSent("refused")).to())
        .isEqualTo(StepState.UNKNOWN);
    assertThat(sent(StepState.UNKNOWN, new SendAnswer.Refused(422, "WRONG_KIND")).to())
        .isEqualTo(StepState.UNKNOWN);
    assertThat(sent(StepState.UNKNOWN, new SendAnswer.NoAnswer("cut")).to())
        .isEqualTo(StepState.UNKNOWN);
    assertThat(sent(StepState.UNKNOWN, new SendAnswer.Received("m", SENT_AT, "r")).to())
        .isEqualTo(StepState.ACKNOWLEDGED);
  }

  @Test
  void whatIsNotFoundAndNeverWasGoesAgainASmallNumberOfTimes() {
    assertThat(asked(step(StepState.UNKNOWN, 1, false), IN_GRACE).again()).isTrue();
    assertThat(asked(step(StepState.UNKNOWN, Verdict.SENDINGS_MAX - 1, false), AFTER).again())
        .isTrue();
    assertThat(asked(step(StepState.UNKNOWN, Verdict.SENDINGS_MAX, false), IN_GRACE))
        .isEqualTo(new Verdict(StepState.UNKNOWN, "NOT_FOUND", false, SENT_AT.plus(GRACE)));
    assertThat(asked(step(StepState.UNKNOWN, Verdict.SENDINGS_MAX, false), AFTER).to())
        .isEqualTo(StepState.MANUAL);
  }

  @Test
  void whatTheBureauHadOnceNeverGoesAgain() {
    for (StepState state : List.of(StepState.ACKNOWLEDGED, StepState.ACCEPTED)) {
      assertThat(asked(step(state, 1, true), IN_GRACE).to()).isEqualTo(StepState.UNKNOWN);
      assertThat(asked(step(state, 1, true), AFTER).again()).isFalse();
    }
    assertThat(asked(step(StepState.UNKNOWN, 1, true), IN_GRACE).again()).isFalse();
    assertThat(asked(step(StepState.UNKNOWN, 1, true), AFTER).to()).isEqualTo(StepState.MANUAL);
  }

  @Test
  void standingsMoveForwardOnly() {
    assertThat(known(StepState.UNKNOWN, standing(Standing.State.RECEIVED)))
        .isEqualTo(StepState.ACKNOWLEDGED);
    assertThat(known(StepState.ACCEPTED, standing(Standing.State.RECEIVED)))
        .isEqualTo(StepState.ACCEPTED);
    assertThat(known(StepState.ACKNOWLEDGED, standing(Standing.State.ACCEPTED)))
        .isEqualTo(StepState.ACCEPTED);
    assertThat(known(StepState.UNKNOWN, standing(Standing.State.ENTERED)))
        .isEqualTo(StepState.ENTERED);
    assertThat(known(StepState.ACCEPTED, standing(Standing.State.REJECTED)))
        .isEqualTo(StepState.REJECTED);
  }

  @Test
  void everyVerdictIsAnEdgeOfTheTableOrNoChange() {
    for (StepState from :
        List.of(StepState.SENT, StepState.ACKNOWLEDGED, StepState.ACCEPTED, StepState.UNKNOWN)) {
      for (Standing.State state : Standing.State.values()) {
        assertEdge(from, known(from, standing(state)));
      }
    }
    for (SendAnswer answer :
        List.of(
            new SendAnswer.Received("m", SENT_AT, "r"),
            new SendAnswer.Closed(OPENS),
            new SendAnswer.NeverSent(""),
            new SendAnswer.Refused(400, ""),
            new SendAnswer.NoAnswer(""))) {
      assertEdge(StepState.SENT, sent(StepState.SENT, answer).to());
      assertEdge(StepState.UNKNOWN, sent(StepState.UNKNOWN, answer).to());
    }
    for (StepState from : List.of(StepState.ACKNOWLEDGED, StepState.ACCEPTED, StepState.UNKNOWN)) {
      Arrays.asList(IN_GRACE, AFTER)
          .forEach(now -> assertEdge(from, asked(step(from, 1, true), now).to()));
    }
  }

  private static void assertEdge(StepState from, StepState to) {
    assertThat(from == to || StepTransitions.allows(from, to)).as(from + " to " + to).isTrue();
  }

  private static StepState known(StepState from, Standing standing) {
    return Verdict.afterAsking(step(from, 1, true), new AskAnswer.Known(standing), AFTER, GRACE)
        .to();
  }

  private static Standing standing(Standing.State state) {
    boolean entered = state == Standing.State.ENTERED;
    return new Standing(
        "m",
        state,
        SENT_AT,
        state == Standing.State.ACCEPTED ? SENT_AT : null,
        entered ? SENT_AT : null,
        entered ? "L-1" : null,
        null,
        state == Standing.State.REJECTED ? List.of(new Defect("C", "t")) : List.of(),
        NOTHING);
  }

  @Test
  void anEntryWithoutItsNumberOrTimeIsNone() {
    assertThatThrownBy(
            () ->
                new Standing(
                    "m",
                    Standing.State.ENTERED,
                    SENT_AT,
                    SENT_AT,
                    SENT_AT,
                    null,
                    null,
                    List.of(),
                    NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Standing(
                    "m",
                    Standing.State.ACCEPTED,
                    SENT_AT,
                    SENT_AT,
                    SENT_AT,
                    "L-1",
                    null,
                    List.of(),
                    NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
