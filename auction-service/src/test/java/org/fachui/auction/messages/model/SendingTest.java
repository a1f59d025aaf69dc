package org.fachui.auction.messages.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fachui.auction.messages.model.SendOutcome.Away;
import org.fachui.auction.messages.model.SendOutcome.Later;
import org.fachui.auction.messages.model.SendOutcome.Refused;
import org.fachui.auction.messages.model.SendOutcome.Sent;
import org.fachui.auction.messages.model.SendOutcome.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingTest {
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

  private static Sending after(SendOutcome outcome, int attempts, int refusals, int unsure) {
    return Sending.after(
        outcome,
        new Sending.Before(attempts, refusals, unsure, NOW.plus(Duration.ofDays(1)), false),
        NOW);
  }

  @Test
  void whatWasTakenIsSentAndWhatIsRefusedIsNotTriedAgain() {
    assertThat(after(new Sent("250"), 1, 0, 0))
        .isEqualTo(new Sending(MessageState.SENT, null, null));
    assertThat(after(new Refused("550"), 1, 0, 0))
        .isEqualTo(new Sending(MessageState.UNDELIVERABLE, null, "550"));
  }

  @Test
  void whatIsPutOffIsTriedAgainLaterAndLaterAndGivenUpAtTheEighthTime() {
    assertThat(after(new Later("451"), 1, 0, 0).dueAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(after(new Later("451"), 4, 3, 0).dueAt()).isEqualTo(NOW.plusSeconds(16));
    assertThat(after(new Later("451"), 7, 6, 0).state()).isEqualTo(MessageState.WAITING);
    assertThat(after(new Later("451"), 8, 7, 0))
        .isEqualTo(new Sending(MessageState.DEAD, null, "451"));
  }

  @Test
  void aServerThatIsAwayIsNeverTheLastWord() {
    assertThat(after(new Away("NOT_CONNECTED"), 90, 0, 0).state()).isEqualTo(MessageState.WAITING);
    assertThat(after(new Away("NOT_CONNECTED"), 90, 0, 0).dueAt())
        .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void whatMayHaveGoneOutIsSentOnceMoreAndNotTwice() {
    assertThat(after(new Unknown("CUT"), 1, 0, 0).state()).isEqualTo(MessageState.WAITING);
    assertThat(after(new Unknown("CUT"), 2, 0, 1))
        .isEqualTo(new Sending(MessageState.UNSURE, null, "CUT"));
  }

  @Test
  void aGatewayThatKnowsIdsIsAskedAsOftenAsItTakes() {
    var before = new Sending.Before(9, 0, 8, NOW.plus(Duration.ofDays(1)), true);
    assertThat(Sending.after(new Unknown("CUT"), before, NOW).state())
        .isEqualTo(MessageState.WAITING);
  }

  @Test
  void whatWouldComeTooLateIsNotSentAtAll() {
    var before = new Sending.Before(5, 0, 0, NOW.plusSeconds(31), false);
    assertThat(Sending.after(new Away("NOT_CONNECTED"), before, NOW))
        .isEqualTo(new Sending(MessageState.EXPIRED, null, "TOO_LATE"));
    var inTime = new Sending.Before(5, 0, 0, NOW.plusSeconds(32), false);
    assertThat(Sending.after(new Away("NOT_CONNECTED"), inTime, NOW).state())
        .isEqualTo(MessageState.WAITING);
  }

  @Test
  void nothingFollowsOnAnEndAndWhatWasSentCanOnlyBeHeardOf() {
    for (MessageState end :
        new MessageState[] {
          MessageState.DELIVERED,
          MessageState.UNDELIVERABLE,
          MessageState.UNSURE,
          MessageState.DEAD,
          MessageState.EXPIRED,
          MessageState.DROPPED
        }) {
      for (MessageState next : MessageState.values()) {
        assertThat(end.mayBecome(next)).as(end + " → " + next).isFalse();
      }
    }
    assertThat(MessageState.SENT.mayBecome(MessageState.WAITING)).isFalse();
    assertThat(MessageState.SENT.mayBecome(MessageState.DELIVERED)).isTrue();
    assertThat(MessageState.WAITING.mayBecome(MessageState.SENT)).isFalse();
    assertThat(MessageState.SENDING.mayBecome(MessageState.WAITING)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void whoHasHadEnoughGetsTheRestLaterAndPassingNewsNotAtAll(MessageKind kind) {
    var limit = new HourlyLimit(20);
    var full = new Readiness(true, false, 20).instead(kind, NOW.plusSeconds(9), limit, NOW);
    if (kind == MessageKind.CODE) {
      assertThat(full).isEmpty();
    } else if (kind == MessageKind.OUTBID || kind == MessageKind.EXTENDED) {
      assertThat(full).hasValue(new Sending(MessageState.DROPPED, null, "ENOUGH"));
    } else {
      assertThat(full).hasValue(new Sending(MessageState.WAITING, NOW.plusSeconds(300), null));
    }
    assertThat(new Readiness(true, false, 19).instead(kind, NOW.plusSeconds(9), limit, NOW))
        .isEmpty();
  }

  @Test
  void whatIsNotWantedAnyMoreOrOvertakenOrTooLateIsLeftOutInThisOrder() {
    var limit = new HourlyLimit(1);
    assertThat(
            new Readiness(false, true, 9).instead(MessageKind.WON, NOW.minusSeconds(1), limit, NOW))
        .map(Sending::why)
        .hasValue("OPTED_OUT");
    assertThat(
            new Readiness(true, true, 9).instead(MessageKind.WON, NOW.minusSeconds(1), limit, NOW))
        .map(Sending::why)
        .hasValue("OVERTAKEN");
    assertThat(
            new Readiness(true, false, 9).instead(MessageKind.WON, NOW.minusSeconds(1), limit, NOW))
        .map(Sending::why)
        .hasValue("TOO_LATE");
  }
}
