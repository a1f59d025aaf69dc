package org.fachui.system.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.fachui.system.client.BidKeys;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a collector of figures sees; names and units are docs/operating/observing.md's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsSystemTest {
  private static final String AUCTION = "/auction/api/metrics";
  private static final List<String> ALL =
      List.of(AUCTION, "/payout/api/metrics", "/registry/api/metrics");
  private static final String ACCEPTED =
      "fachui_bid_answers_total{outcome=\"accepted\",reason=\"none\"}";
  private static final String BELOW_START =
      "fachui_bid_answers_total{outcome=\"refused\",reason=\"BELOW_START\"}";
  private static final String TIMED = "fachui_bid_answer_seconds_count{outcome=\"accepted\"}";

  /** What would name a lot, a person, a paddle or an account; limits of a histogram may. */
  private static final Pattern ID_OR_NUMBER =
      Pattern.compile("(?<!le=)\"[^\"]*([0-9a-f]{8}-[0-9a-f]{4}|[0-9]{4}|[^\\x00-\\x7F])[^\"]*\"");

  private final BidKeys keys = new BidKeys(System::currentTimeMillis, new Random(11));
  private SystemStack system;
  private OpenLot lot;

  @BeforeAll
  void openALot() throws IOException {
    system = SystemStack.running();
    lot = OpenLot.published(system, "Figures");
  }

  private Answer read(String path) throws IOException {
    Answer answer =
        system
            .site()
            .ask(Request.get(path).with("Fachui-Metrics-Key", system.stack().metricsKey()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private Map<String, Double> figures(String path) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    read(path)
        .text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int space = line.lastIndexOf(' ');
              figures.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            });
    return figures;
  }

  private int bid(Site through, String person, long fen) throws IOException {
    return through.ask(lot.bid(person, keys.next(), fen)).status();
  }

  @Test
  void aBidThroughEitherDoorIsOneMore() throws IOException {
    Map<String, Double> before = figures(AUCTION);

    assertThat(bid(new Site(system.stack().door()), "wang", 1)).isEqualTo(422);
    assertThat(bid(new Site(system.stack().door()), "li", 1_000_000)).isEqualTo(201);
    Map<String, Double> between = figures(AUCTION);
    assertThat(bid(system.site(), "wang", 1_010_000)).isEqualTo(201);
    Map<String, Double> after = figures(AUCTION);

    assertThat(more(before, between, BELOW_START)).isEqualTo(1);
    assertThat(more(before, between, ACCEPTED)).isEqualTo(1);
    assertThat(more(between, after, ACCEPTED)).isEqualTo(1);
    assertThat(more(before, after, TIMED)).isEqualTo(2);
  }

  private static double more(Map<String, Double> before, Map<String, Double> after, String name) {
    assertThat(before).containsKey(name);
    assertThat(after).containsKey(name);
    return after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
  }

  @Test
  void eachServiceTellsItsOwn() throws IOException {
    assertThat(figures(AUCTION))
        .containsEntry("fachui_leases_held", 64.0)
        .containsEntry("fachui_buckets{state=\"STOPPED\"}", 0.0)
        .containsKeys(
            "fachui_journal_lag_records",
            "fachui_redis_memory_ratio",
            "fachui_watchers",
            "fachui_outbox_messages",
            "fachui_notices_waiting{channel=\"SMS\"}");
    assertThat(figures("/payout/api/metrics"))
        .containsKeys(
            "fachui_payout_batches{state=\"OPEN\"}",
            "fachui_payout_files{state=\"UNKNOWN\"}",
            "fachui_payout_incidents_open",
            "fachui_outbox_oldest_seconds");
    assertThat(figures("/registry/api/metrics"))
        .containsKeys(
            "fachui_registry_messages_waiting",
            "fachui_registry_steps{state=\"MANUAL\"}",
            "fachui_outbox_messages");
  }

  @Test
  void onlyTheKeyAndThoseWhoWatchThePlatformGetIn() throws IOException {
    for (String path : ALL) {
      Request asked = Request.get(path);
      assertThat(status(asked)).as(path).isEqualTo(401);
      assertThat(status(asked.with("Fachui-Metrics-Key", "guessed-guessed-guessed")))
          .isEqualTo(401);
      assertThat(status(asked.bearing(system.tokens().of("li")))).isEqualTo(403);
      assertThat(status(asked.bearing(system.tokens().of("zheng")))).isEqualTo(200);
      assertThat(read(path).mediaType()).isEqualTo("text/plain");
    }
    assertThat(status(Request.get("/metrics"))).as("the container's own").isNotEqualTo(200);
  }

  private int status(Request request) throws IOException {
    return system.site().ask(request).status();
  }

  @Test
  void noLabelNamesALotOrAPerson() throws IOException {
    assertThat(ID_OR_NUMBER.matcher("x{lot=\"" + lot.id() + "\"}").find()).isTrue();
    for (String path : ALL) {
      assertThat(read(path).text().lines().filter(line -> !line.startsWith("#")))
          .isNotEmpty()
          .noneMatch(line -> ID_OR_NUMBER.matcher(line).find());
    }
  }
}
