package org.fachui.auction.bidding.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CongestionTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long now;
  private final Congestion congestion = new Congestion(() -> now, Duration.ofMillis(250), 10);

  private void begin(int count) {
    for (int i = 0; i < count; i++) {
      congestion.begins();
    }
  }

  private void end(int count) {
    for (int i = 0; i < count; i++) {
      congestion.ends();
    }
  }

  /** So many a second, for two seconds, with as many under way as before at the end. */
  private void answered(int perSecond) {
    for (int tenth = 0; tenth < 20; tenth++) {
      now += SECOND / 10;
      begin(perSecond / 10);
      end(perSecond / 10);
      congestion.full();
    }
  }

  @Test
  void anEmptyHouseTakesAFewWhateverItHasAnswered() {
    begin(9);
    assertThat(congestion.full()).isFalse();

    begin(1);

    assertThat(congestion.full()).isTrue();
  }

  @Test
  void asManyMayBeUnderWayAsAreAnsweredInTheTimeThatOneMayWait() {
    answered(1_000);

    begin(245);
    assertThat(congestion.full()).isFalse();
    begin(10);
    assertThat(congestion.full()).isTrue();
    end(50);
    assertThat(congestion.full()).isFalse();
  }

  @Test
  void whenNothingIsAnsweredAnyMoreItIsSoonFull() {
    answered(1_000);
    begin(100);
    assertThat(congestion.full()).isFalse();

    now += 2 * SECOND;

    assertThat(congestion.full()).isTrue();
  }

  @Test
  void whatEndedIsForgotten() {
    begin(100);
    end(100);

    assertThat(congestion.full()).isFalse();
  }
}
