package org.fachui.auction.bidding.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fachui.auction.bidding.simulation.Simulation.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A sample; {@code ./fachui test chaos} runs the same on 100,000 schedules. */
class SimulationTest {
  private static final String SCHEDULES = "fachui.simulation.schedules";
  private static final String AGAIN = "fachui.simulation";

  /** Seven of ten schedules: a fault at every step. The others: several faults. */
  private static Stream<Simulation> schedules(long count) {
    boolean all = count > 10_000;
    Stream<Simulation> atEveryStep =
        LongStream.iterate(1, seed -> seed + 1)
            .boxed()
            .flatMap(seed -> Schedules.atEveryStep(seed, all))
            .limit(count * 7 / 10);
    Stream<Simulation> several =
        LongStream.iterate(1, seed -> seed + 1)
            .mapToObj(Schedules::several)
            .limit(count - count * 7 / 10);
    return Stream.concat(atEveryStep, several);
  }

  @Test
  void losesNothingWhateverGoesWrongAtAnyStep() {
    long count = Long.getLong(SCHEDULES, 280);
    var totals = new Totals(count);
    schedules(count).map(Simulation::run).forEach(totals::add);
    totals.print();
    assertThat(totals.failed()).isEmpty();
    assertThat(totals.schedules()).isEqualTo(count);
    assertThat(totals.faults()).isGreaterThan(count);
    assertThat(totals.acknowledged()).isGreaterThan(count);
  }

  @Test
  void hasTheSameHistoryForTheSameSeed() {
    for (long seed = 1; seed <= 5; seed++) {
      Result once = Schedules.several(seed).run();
      assertThat(Schedules.several(seed).run()).isEqualTo(once);
      assertThat(Schedules.several(seed + 100).run().digest()).isNotEqualTo(once.digest());
    }
  }

  @Test
  void readsAScheduleFromItsName() {
    Simulation schedule = Schedules.several(7);
    assertThat(Simulation.parse(schedule.toString())).isEqualTo(schedule);
  }

  /** One schedule again, told step by step. */
  @Test
  @EnabledIfSystemProperty(named = AGAIN, matches = "\\d.*")
  void tellsTheCourseOfOneSchedule() {
    Simulation schedule = Simulation.parse(System.getProperty(AGAIN, "1"));
    Result result = schedule.run(Trace.to(System.out::println));
    assertThat(List.copyOf(result.violations())).as(result.toString()).isEmpty();
  }
}
