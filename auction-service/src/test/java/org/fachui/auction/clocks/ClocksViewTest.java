package org.fachui.auction.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fachui.auction.clocks.ClocksView.ClockView;
import org.fachui.auction.clocks.RunningClock.Subject;
import org.fachui.auction.courts.Court;
import org.fachui.auction.lots.rounds.NextStep.Light;
import org.fachui.auction.rules.RuleSets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClocksViewTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Instant BEGAN = NOW.minus(Duration.ofHours(2));

  @Test
  void theMostUrgentComeFirstAndThoseWithoutADayLast() {
    RunningClock open = clock(BEGAN, null);
    RunningClock late = clock(BEGAN, NOW.minusMillis(1));
    RunningClock soon = clock(BEGAN, NOW.plus(Duration.ofHours(1)));
    RunningClock soonAndOlder = clock(BEGAN.minusMillis(1), NOW.plus(Duration.ofHours(1)));
    RunningClock far = clock(BEGAN, NOW.plus(Duration.ofHours(1)).plusMillis(1));
    ClocksView view = ClocksView.of(List.of(open, far, soon, late, soonAndOlder), NOW);
    assertThat(view.clocks())
        .extracting(ClockView::until)
        .containsExactly(late.until(), soon.until(), soon.until(), far.until(), null);
    assertThat(view.clocks().get(1).since()).isEqualTo(soonAndOlder.since());
    assertThat(view.clocks())
        .extracting(ClockView::light)
        .containsExactly(Light.RED, Light.YELLOW, Light.YELLOW, Light.GREEN, Light.GREEN);
  }

  @Test
  void manyAreCountedThoughNotAllAreListed() {
    List<RunningClock> many =
        IntStream.range(0, ClocksView.MOST + 7)
            .mapToObj(i -> clock(BEGAN, NOW.plusSeconds(1_000 - i)))
            .toList();
    ClocksView view = ClocksView.of(many, NOW);
    assertThat(view.total()).isEqualTo(507);
    assertThat(view.clocks()).hasSize(500);
    assertThat(view.clocks().getFirst().until()).isEqualTo(many.getLast().until());
  }

  private static RunningClock clock(Instant since, @Nullable Instant until) {
    UUID id = UUID.randomUUID();
    return new RunningClock(
        new Subject(
            new Court("浙0106", "某法院", "A court"), id, "（2026）浙0106执1号", null, id, "标的", "A lot"),
        ClockKind.BALANCE,
        RuleSets.buyer(false).rule("NJA-25"),
        since,
        until);
  }
}
