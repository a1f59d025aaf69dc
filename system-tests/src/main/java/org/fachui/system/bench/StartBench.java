package org.fachui.system.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.stores.Durability;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;
import org.fachui.devstack.supervisor.StackPorts;
import org.fachui.system.client.BidKeys;
import org.fachui.system.client.CourtDesk;
import org.fachui.system.client.DrillLot;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Lots;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/**
 * How long a second {@code ./fachui up} takes: from its start as a process until every service is
 * ready and a bid was answered 201. Three times, after one start that builds and seeds.
 */
public final class StartBench {

  private static final Duration FIRST_START_MAX = Duration.ofMinutes(10);
  private static final Duration START_MAX = Duration.ofMinutes(3);
  private static final Duration END_MAX = Duration.ofMinutes(2);
  private static final List<String> BIDDERS = List.of("bidder-301", "bidder-302");
  private static final List<String> READY =
      List.of("/auction/api/time", "/session", "/health/ready");

  private final StackOptions options;
  private final Path home;
  private final Path data;
  private final StackPorts ports;
  private final Site site;
  private final Lots lots;
  private final BidKeys keys = new BidKeys(System::currentTimeMillis, new Random(3));
  private int bids;

  private StartBench(StackOptions options) {
    this.options = options;
    this.home = options.home();
    this.data = options.data();
    this.ports = new StackPorts(options.port());
    this.site = Site.at(ports.website());
    this.lots = new Lots(site);
  }

  /** Runs it; options {@code --json FILE --port N --rounds N}. */
  public static void main(String[] args) throws Exception {
    Options options = new Options(Arrays.asList(args), List.of("--json", "--port", "--rounds"));
    StackOptions defaults = StackOptions.defaults();
    StartBench bench =
        new StartBench(
            defaults
                .withPort(options.number("--port", 18080))
                .withData(defaults.home().resolve(".fachui/bench-start")));
    ObjectNode json = Json.object();
    List<Double> seconds = bench.run(options.number("--rounds", 3), json);
    ObjectNode figures = json.putObject("seconds");
    figures.put("median", Median.of(seconds));
    ArrayNode all = figures.putArray("all");
    seconds.forEach(all::add);
    System.out.printf("seconds.median %.1f of %s%n", Median.of(seconds), seconds);
    Report.write(json, options.file("--json"));
  }

  private List<Double> run(int rounds, ObjectNode json) throws IOException, InterruptedException {
    Folders.delete(data);
    System.out.println("first start: builds, seeds, and publishes the lot to bid for");
    UUID lot;
    Process first = up();
    try {
      await(FIRST_START_MAX, this::isReady);
      lot = desk().publish(lot());
      await(START_MAX, () -> isRecorded(lot));
      await(END_MAX, this::isSettled);
      Durability durability = Stack.of(options).durability();
      Report.durability(json, durability);
      durability.require();
    } finally {
      end(first);
    }
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      seconds.add(timed(lot));
      System.out.printf("start %d: %.1f s%n", i + 1, seconds.getLast());
    }
    return seconds;
  }

  private double timed(UUID lot) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process process = up();
    try {
      await(START_MAX, () -> isReady() && isRecorded(lot));
      return (System.nanoTime() - began) / 1e9;
    } finally {
      end(process);
    }
  }

  /** What {@code up} does after the first answer (seeding, class cache) is not part of a start. */
  private boolean isSettled() {
    try {
      return Site.at(ports.progress()).ask(Request.get("/state")).text().contains("\"ready\":true");
    } catch (IOException e) {
      return false;
    }
  }

  private Process up() throws IOException {
    List<String> command =
        List.of(
            home.resolve("fachui").toString(),
            "up",
            "--no-robots",
            "--port",
            "" + ports.base(),
            "--data",
            data.toString());
    File log = home.resolve(".fachui/bench-start.log").toFile();
    return new ProcessBuilder(command)
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_MAX.toSeconds(), TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void await(Duration atMost, BooleanSupplier condition) {
    if (!Waiting.until(atMost, condition)) {
      throw new StackFailure("The stack was not ready in " + atMost.toSeconds() + " s.");
    }
  }

  private boolean isReady() {
    try {
      for (String probe : READY) {
        if (site.ask(Request.get(probe)).status() != 200) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isRecorded(UUID lot) {
    try {
      LotView view = lots.view(lot).orElse(null);
      if (view == null || !view.isOpen()) {
        return false;
      }
      String bidder = BIDDERS.get(bids++ % BIDDERS.size());
      Request bid =
          Request.of("POST", "/auction/api/lots/" + lot + "/bids")
              .bearing(tokens().of(bidder))
              .with("Idempotency-Key", keys.next().toString())
              .json("{\"amountFen\":" + view.minimumFen() + ",\"epoch\":" + view.epoch() + "}");
      return site.ask(bid).status() == 201;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private Tokens tokens() {
    return new TokenClient("http://127.0.0.1:" + ports.provider() + "/fachui")::tokenFor;
  }

  private CourtDesk desk() {
    return new CourtDesk(site, tokens(), "chen", "zhao");
  }

  private static DrillLot lot() {
    return new DrillLot(
        "Bench: start",
        BenchLot.START_FEN,
        100,
        Duration.ZERO,
        Duration.ofDays(1),
        Map.of(BIDDERS.get(0), 0, BIDDERS.get(1), 0));
  }
}
