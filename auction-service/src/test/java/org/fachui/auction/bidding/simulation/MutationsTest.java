package org.fachui.auction.bidding.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.fachui.auction.bidding.simulation.Simulation.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The judge is worth something: every planted fault turns its figure, and only because of it. */
class MutationsTest {
  private static final int SCHEDULES = 600;

  private static boolean tells(Result result, Figure figure) {
    return result.violations().stream().anyMatch(one -> one.figure() == figure);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void isCaught(Mutation planted) {
    Optional<Result> caught =
        LongStream.range(0, SCHEDULES)
            .mapToObj(seed -> Schedules.hunt(seed, planted.hunted()).with(planted).run())
            .filter(result -> tells(result, planted.figure()))
            .findFirst();

    assertThat(caught).isPresent();
    Simulation asShipped = caught.orElseThrow().schedule().with(Mutation.NONE);
    assertThat(asShipped.run().violations()).isEmpty();
  }
}
