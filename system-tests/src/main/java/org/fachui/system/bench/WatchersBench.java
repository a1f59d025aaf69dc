package org.fachui.system.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.fachui.devstack.processes.Waiting;
import org.fachui.devstack.stores.Durability;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.http.Json;
import org.fachui.system.http.Site;

/** How soon thousands of watchers of one lot see its price move, and what they cost the bidders. */
public final class WatchersBench {
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration LAST_UPDATE_WITHIN = Duration.ofSeconds(5);
  private static final Duration RETURNED_WITHIN = Duration.ofSeconds(60);
  private static final double BIDS_PER_SECOND = 50;
  private static final int FIRST_FROM = 1;
  private static final int OTHER_FROM = 11;

  private final Options options;
  private final Stack stack;
  private final BidLoad load;
  private final Site site;
  private final Site busy;

  private WatchersBench(Options options, Stack stack) throws IOException {
    this.options = options;
    this.stack = stack;
    this.busy = BenchStack.busy(options, stack);
    this.load = new BidLoad(stack, busy);
    this.site = new Site(stack.website());
  }

  /**
   * Runs it; options {@code --json FILE --port N --watchers N --seconds N --through
   * door|container}.
   */
  public static void main(String[] args) throws Exception {
    Options options =
        new Options(
            Arrays.asList(args),
            List.of("--json", "--port", "--watchers", "--seconds", "--through"));
    System.exit(new WatchersBench(options, BenchStack.started(options)).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException, ExecutionException {
    Durability durability = stack.durability();
    BenchLot watched = load.lotFor(FIRST_FROM, 2);
    BenchLot other = load.lotFor(OTHER_FROM, 8);
    System.out.printf(
        "warming up for %1$d s, and for %1$d s with the watchers%n", WARM_UP.toSeconds());
    bids(watched, other, WARM_UP);
    int watchers = options.number("--watchers", 10_000);
    Watched.Held before = held();
    Watched.Held during;
    Streams.Seen seen;
    BidLoad.Result bids;
    long behind;
    long opening = System.nanoTime();
    var address = new InetSocketAddress(busy.base().getHost(), busy.base().getPort());
    try (Streams streams = new Streams(address, busy.host(), watched.id())) {
      streams.open(watchers);
      System.out.printf(
          "%d streams are open after %.1f s%n", watchers, (System.nanoTime() - opening) / 1e9);
      during = held();
      Duration time = Duration.ofSeconds(options.number("--seconds", 30));
      bids(watched, other, WARM_UP);
      FutureTask<BidLoad.Result> bidding = new FutureTask<>(() -> bids(watched, other, time));
      streams.measure();
      Thread.ofPlatform().start(bidding);
      Thread.sleep(time.toMillis() / 2);
      streams.abort(watchers / 100);
      bids = bidding.get();
      seen = streams.seen();
      long last = seq(watched);
      Waiting.until(LAST_UPDATE_WITHIN, () -> streams.behind(last) == 0);
      behind = streams.behind(last);
    }
    Waiting.until(
        RETURNED_WITHIN, () -> new Watched.Held(0, openFiles(), threads()).returnedTo(before));
    return told(
        new Watched(
            watchers, seen, behind, before, during, held(), bids.p99Ms(), load.acknowledgedLost()),
        bids,
        durability);
  }

  private boolean told(Watched watched, BidLoad.Result bids, Durability durability)
      throws IOException {
    ObjectNode json = watched.json();
    json.put("bidsPerSecond", Math.round(bids.perSecond())).put("jit", "default");
    Report.durability(json, durability);
    CpuShares.into(json.putObject("cpuPercentOfOneCore"), bids.cpu());
    json.properties()
        .forEach(figure -> System.out.printf("%-24s %s%n", figure.getKey(), figure.getValue()));
    System.out.println("refused " + bids.refused());
    watched.broken().forEach(sentence -> System.out.println("FAILED: " + sentence));
    Report.write(json, options.file("--json"));
    return watched.broken().isEmpty();
  }

  private BidLoad.Result bids(BenchLot watched, BenchLot other, Duration time) throws IOException {
    return load.onTwo(
        watched, FIRST_FROM, other, OTHER_FROM, new BidLoad.Load(time, BIDS_PER_SECOND));
  }

  private long seq(BenchLot lot) throws IOException {
    return Json.parse(
            site.ask(org.fachui.system.http.Request.get("/auction/api/lots/" + lot.id() + "/state"))
                .text())
        .path("seq")
        .asLong();
  }

  private Watched.Held held() throws IOException, InterruptedException {
    return new Watched.Held(heapKib(), openFiles(), threads());
  }

  private long threads() {
    return entries("task");
  }

  private long openFiles() {
    return entries("fd");
  }

  private long entries(String of) {
    try (var files = Files.list(Path.of("/proc/" + payara() + "/" + of))) {
      return files.count();
    } catch (IOException e) {
      return -1;
    }
  }

  private long payara() {
    return stack.payara().pid().orElseThrow();
  }

  /** After a collection, so that what is no longer held does not count. */
  private long heapKib() throws IOException, InterruptedException {
    jcmd("GC.run");
    String info = jcmd("GC.heap_info");
    var used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(info);
    if (!used.find()) {
      throw new IOException("no heap in " + info);
    }
    return Long.parseLong(used.group(1));
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(tool, "" + payara(), command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
