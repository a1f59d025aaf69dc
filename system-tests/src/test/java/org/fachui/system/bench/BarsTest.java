package org.fachui.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fachui.system.bench.Watched.Held;
import org.fachui.system.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A benchmark that reaches its bars passes, and one wrong figure makes it fail. */
class BarsTest {
  private static final Held BEFORE = new Held(100_000, 300, 80);

  private static Watched watched(
      Streams.Seen seen, long behind, Held after, double bidderP99Ms, long lost) {
    Held during = new Held(200_000, 10_300, 90);
    return new Watched(10_000, seen, behind, BEFORE, during, after, bidderP99Ms, lost);
  }

  private static Streams.Seen seen(long updates, double p99Ms, double gapMs, int ended) {
    return new Streams.Seen(9_900, updates, 100, p99Ms, gapMs, ended);
  }

  @Test
  void watchersThatSeeEverythingInTimePass() {
    Watched good = watched(seen(1_000, 1_000, 1_000, 0), 0, new Held(0, 400, 180), 200, 0);
    assertThat(good.broken()).isEmpty();
    assertThat(good.kibPerWatcher()).isEqualTo(10);
    assertThat(good.json().path("after").path("threads").asLong()).isEqualTo(180);
  }

  static Stream<Arguments> watchersBroken() {
    return Stream.of(
        Arguments.of("lost", watched(seen(9, 1, 1, 0), 0, BEFORE, 1, 1)),
        Arguments.of("nobody", watched(seen(0, 1, 1, 0), 0, BEFORE, 1, 0)),
        Arguments.of("newest", watched(seen(9, 1, 1, 0), 1, BEFORE, 1, 0)),
        Arguments.of("ended", watched(seen(9, 1, 1, 1), 0, BEFORE, 1, 0)),
        Arguments.of("push", watched(seen(9, 1_000.1, 1, 0), 0, BEFORE, 1, 0)),
        Arguments.of("no update", watched(seen(9, 1, 1_000.1, 0), 0, BEFORE, 1, 0)),
        Arguments.of("bidders", watched(seen(9, 1, 1, 0), 0, BEFORE, 200.1, 0)),
        Arguments.of("given back", watched(seen(9, 1, 1, 0), 0, new Held(0, 401, 80), 1, 0)),
        Arguments.of("given back", watched(seen(9, 1, 1, 0), 0, new Held(0, 300, 181), 1, 0)),
        Arguments.of("given back", watched(seen(9, 1, 1, 0), 0, new Held(0, -1, 80), 1, 0)));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("watchersBroken")
  void oneWrongFigureOfTheWatchersFails(String said, Watched watched) {
    assertThat(watched.broken()).singleElement().asString().contains(said);
  }

  private static ObjectNode bids() {
    return Json.object()
        .put("acknowledgedLost", 0)
        .put("scriptIsTheServicesOwn", true)
        .put("acceptedShare", 0.9)
        .put("ratioToRaw", 0.2)
        .put("ratioToForUpdate", 4.0)
        .put("p99Ms", 50.0);
  }

  @Test
  void bidsThatReachTheBarsPass() {
    assertThat(BidsBars.broken(bids())).isEmpty();
  }

  static Stream<Arguments> bidsBroken() {
    return Stream.of(
        Arguments.of("lost", change(json -> json.put("acknowledgedLost", 1))),
        Arguments.of("raw script", change(json -> json.put("scriptIsTheServicesOwn", false))),
        Arguments.of("accepted", change(json -> json.put("acceptedShare", 0.899))),
        Arguments.of("alone", change(json -> json.put("ratioToRaw", 0.199))),
        Arguments.of("FOR UPDATE", change(json -> json.put("ratioToForUpdate", 3.99))),
        Arguments.of("50 ms", change(json -> json.put("p99Ms", 50.1))),
        Arguments.of("50 ms", change(json -> json.without("p99Ms"))));
  }

  private static UnaryOperator<ObjectNode> change(UnaryOperator<ObjectNode> change) {
    return change;
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("bidsBroken")
  void oneWrongFigureOfTheBidsFails(String said, UnaryOperator<ObjectNode> change) {
    assertThat(BidsBars.broken(change.apply(bids()))).singleElement().asString().contains(said);
  }
}
