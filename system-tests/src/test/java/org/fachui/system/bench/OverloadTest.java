package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverloadTest {

  private final Shedding calm = new Shedding();
  private final Shedding busy = new Shedding();

  private static void answer(Shedding shedding, int status, String header, String reason, long ms) {
    String text =
        "HTTP/1.1 " + status + " X\r\n" + header + "\r\n\r\n{\"reason\":\"" + reason + "\"}";
    shedding.count(status, ByteBuffer.wrap(text.getBytes(US_ASCII)), ms * 1_000_000);
  }

  private static void accepted(Shedding shedding, int count, long ms) {
    for (int i = 0; i < count; i++) {
      answer(shedding, 201, "Content-Length: 2", "", ms);
    }
  }

  private Overload overload(long lost) {
    return new Overload(
        100,
        new Overload.Phase(calm, 1_000, 10, Map.of()),
        new Overload.Phase(busy, 2_000, 10, Map.of("redis", 44.4)),
        lost);
  }

  /** A thousand accepted at capacity within 20 ms, a few more than that at twice. */
  private void asPromised() {
    accepted(calm, 1_000, 20);
    accepted(busy, 1_100, 40);
    answer(busy, 503, "Retry-After: 1", "TOO_BUSY", 300);
    answer(busy, 429, "retry-after: 1", "RATE_LIMITED", 2);
  }

  @Test
  void keepsItsPromisesWhenTheRestIsTurnedAwayInTime() {
    asPromised();

    assertThat(overload(0).broken()).isEmpty();
    assertThat(overload(0).ratio()).isEqualTo(2.0);
    assertThat(overload(0).atTwice().offeredPerSecond()).isEqualTo(200);
    assertThat(overload(0).atTwice().acceptedPerSecond()).isEqualTo(110);
    assertThat(busy.others())
        .containsEntry("503 TOO_BUSY", 1L)
        .containsEntry("429 RATE_LIMITED", 1L);
  }

  @Test
  void oneAcknowledgedBidThatIsLostIsTooMany() {
    asPromised();

    assertThat(overload(1).broken()).containsExactly("acknowledged bids were lost");
  }

  @Test
  void whoIsTurnedAwayIsToldWhenToComeAgain() {
    asPromised();
    answer(calm, 503, "Content-Type: text/html", "", 1);

    assertThat(overload(0).broken())
        .containsExactly("somebody was turned away without Retry-After");
    assertThat(overload(0).json().path("withoutRetryAfter").asLong()).isEqualTo(1);
  }

  @Test
  void acceptedOnesThatWaitTooLongAreSeenAmongTheSlowestHundredth() {
    asPromised();
    accepted(busy, 12, 41);

    assertThat(overload(0).broken())
        .containsExactly("the accepted ones waited more than twice as long as at capacity");
  }

  @Test
  void anotherFailureIsNotShedding() {
    asPromised();
    answer(busy, 500, "Retry-After: 1", "", 1);
    calm.lost();

    assertThat(busy.failed()).isEqualTo(1);
    assertThat(calm.failed()).isEqualTo(1);
    assertThat(overload(0).broken())
        .containsExactly("requests had no answer or another failure than being shed");
  }

  @Test
  void aLoadThatIsAllTakenWasNoOverload() {
    accepted(calm, 10, 20);
    accepted(busy, 20, 20);

    assertThat(overload(0).broken()).containsExactly("nothing was shed at twice the capacity");
  }

  @Test
  void refusedByARuleIsDecidedAndNotKnownYetIsNot() {
    accepted(busy, 3, 20);
    answer(busy, 422, "", "BELOW_STEP", 5);
    answer(busy, 409, "", "OWN_LEAD", 5);
    answer(busy, 202, "Retry-After: 1", "", 3_000);

    assertThat(busy.decided()).isEqualTo(5);
    assertThat(busy.unknown()).isEqualTo(1);
    assertThat(busy.failed()).isZero();
  }
}
