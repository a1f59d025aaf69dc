package org.fachui.system.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fachui.devstack.stores.Durability;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.http.Json;

/**
 * How many bids a second: the production script straight at Redis, the plain alternative in
 * PostgreSQL, and ours through HTTP with tokens and journal, interleaved on one machine.
 */
public final class BidsBench {

  private static final int[] RAW_CONNECTIONS = {1, 50, 200};
  private static final int[] HOT_BIDDERS = {100, 200};

  /** Of what is answered at full speed: there, bids overtake each other on their way. */
  private static final List<Double> STEADY = List.of(0.65, 0.7, 0.75, 0.8);

  /** A rate at which more of the bids come too late says little about bids. */
  private static final double ACCEPTED_MIN = 0.9;

  private static final int MANY_CONNECTIONS = 100;
  private static final int FOR_UPDATE_CONNECTIONS = 50;
  private static final int WARM_UP_SECONDS = 90;

  private final Options options;
  private final Stack stack;
  private final Duration phase;
  private final List<RawScript.Result> raw = new ArrayList<>();
  private final List<Double> forUpdate = new ArrayList<>();
  private final List<BidLoad.Result> hot = new ArrayList<>();
  private final List<BidLoad.Result> many = new ArrayList<>();
  private final List<BidLoad.Result> halves = new ArrayList<>();
  private final Rewrites rewrites;
  private final Map<String, Double> rawCpu = new LinkedHashMap<>();
  private final Map<String, Double> forUpdateCpu = new LinkedHashMap<>();

  private BidsBench(Options options, Stack stack) {
    this.options = options;
    this.stack = stack;
    this.rewrites = new Rewrites(stack.redis());
    this.phase = Duration.ofSeconds(options.number("--seconds", 12));
  }

  /**
   * Runs it; options {@code --json FILE --port N --rounds N --seconds N --lots N --warm-up SECONDS
   * --through door|container}.
   */
  public static void main(String[] args) throws Exception {
    Options options =
        new Options(
            Arrays.asList(args),
            List.of(
                "--json", "--port", "--rounds", "--seconds", "--lots", "--warm-up", "--through"));
    System.exit(new BidsBench(options, BenchStack.withFastPaddles(options)).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    ObjectNode json = Json.object();
    Durability durability = stack.durability();
    Report.durability(json, durability);
    if (!durability.faults().isEmpty()) {
      System.out.println("FAILED: durability is off: " + durability.faults());
      return false;
    }
    BidLoad load = new BidLoad(stack, BenchStack.busy(options, stack));
    warmUp(load, options.number("--warm-up", WARM_UP_SECONDS));
    RawScript script = new RawScript(stack.redis(), ProductionScripts.of(auctionWar()));
    boolean sameScript = script.isTheServicesOwn();
    List<BenchLot> lots = load.publishMany(options.number("--lots", 1000), MANY_CONNECTIONS);
    for (int round = 1; round <= options.number("--rounds", 3); round++) {
      System.out.println("round " + round);
      round(load, script, lots);
    }
    double peak = Median.of(best(hot, BidsBench::countedPerSecond, hotPhases()));
    BidLoad.Result half = atHalf(load, peak);
    BidLoad.Result whileRewriting = whileRewriting(load, peak);
    long lost = load.acknowledgedLost();
    json.put("p99MsWhileRewriting", whileRewriting.p99Ms())
        .put("rewritesBetween", rewrites.between())
        .put("rewritesWithin", rewrites.within());
    report(json, peak, half, lost, sameScript);
    List<String> broken = BidsBars.broken(json);
    broken.forEach(sentence -> System.out.println("FAILED: " + sentence));
    return broken.isEmpty();
  }

  /** One measurement of ten seconds says little of a hundredth: the middle one of three counts. */
  private BidLoad.Result atHalf(BidLoad load, double peak) throws IOException {
    List<BidLoad.Result> measured = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rewrites.rewrite();
      measured.add(print(load.hot(200, phase, peak / 2)));
    }
    measured.sort(Comparator.comparingDouble(BidLoad.Result::p99Ms));
    halves.addAll(measured);
    return measured.get(1);
  }

  /** What a rewrite of Redis' file costs bidders at half the peak; it has no bar. */
  private BidLoad.Result whileRewriting(BidLoad load, double peak) throws IOException {
    System.out.println("while Redis writes its file anew");
    rewrites.begin();
    return print(load.hot(200, phase, peak / 2));
  }

  /** In thirds, so that a server that still gets faster is seen. */
  private static void warmUp(BidLoad load, int seconds) throws IOException {
    System.out.println("warming up for " + seconds + " s");
    for (int third = 0; third < 3; third++) {
      print(load.hot(200, Duration.ofSeconds(seconds / 3), 0));
    }
  }

  private Path auctionWar() {
    return stack.options().home().resolve("auction-service/target/auction.war");
  }

  private void round(BidLoad load, RawScript script, List<BenchLot> lots) throws Exception {
    for (int connections : RAW_CONNECTIONS) {
      rewrites.rewrite();
      CpuShares.Measured<RawScript.Result> measured =
          CpuShares.during(stack, () -> script.run(connections, phase.dividedBy(3)));
      RawScript.Result result = measured.result();
      System.out.printf(
          "  raw script, %3d connections      %8.0f /s, %5.1f %% accepted, %% of a core %s%n",
          connections,
          result.perSecond(),
          100 * result.acceptedShare(),
          CpuShares.text(measured.shares()));
      raw.add(result);
      rawCpu.putAll(measured.shares());
    }
    rewrites.rewrite();
    CpuShares.Measured<Double> plain =
        CpuShares.during(
            stack,
            () ->
                new ForUpdate(stack.postgres().database("bench"))
                    .run(FOR_UPDATE_CONNECTIONS, phase));
    System.out.printf(
        "  FOR UPDATE, 50 connections        %8.0f /s, %% of a core %s%n",
        plain.result(), CpuShares.text(plain.shares()));
    forUpdate.add(plain.result());
    forUpdateCpu.putAll(plain.shares());
    double answered = 0;
    for (int bidders : HOT_BIDDERS) {
      rewrites.rewrite();
      BidLoad.Result full = print(load.hot(bidders, phase, 0));
      answered = Math.max(answered, full.perSecond() / full.acceptedShare());
      hot.add(full);
    }
    for (double part : STEADY) {
      rewrites.rewrite();
      hot.add(print(load.hot(200, phase, part * answered)));
    }
    rewrites.rewrite();
    many.add(print(load.many(lots, MANY_CONNECTIONS, phase)));
  }

  private static int hotPhases() {
    return HOT_BIDDERS.length + STEADY.size();
  }

  private static double countedPerSecond(BidLoad.Result result) {
    return result.acceptedShare() < ACCEPTED_MIN ? 0 : result.perSecond();
  }

  private static BidLoad.Result print(BidLoad.Result result) {
    System.out.printf(
        "  %-32s  %8.0f /s, %5.1f %% accepted, p50 %.1f ms, p99 %.1f ms, %% of a core %s %s%n",
        result.name(),
        result.perSecond(),
        100 * result.acceptedShare(),
        result.p50Ms(),
        result.p99Ms(),
        CpuShares.text(result.cpu()),
        result.refused());
    return result;
  }

  /** The best of each round, {@code width} measurements a round. */
  private static <T> List<Double> best(List<T> all, ToDoubleFunction<T> figure, int width) {
    List<Double> best = new ArrayList<>();
    for (int i = 0; i + width <= all.size(); i += width) {
      best.add(all.subList(i, i + width).stream().mapToDouble(figure).max().orElse(0));
    }
    return best;
  }

  private void report(
      ObjectNode json, double peak, BidLoad.Result half, long lost, boolean sameScript)
      throws IOException {
    double ceiling = Median.of(best(raw, RawScript.Result::perSecond, RAW_CONNECTIONS.length));
    double plain = Median.of(forUpdate);
    BidLoad.Result top =
        hot.stream().max(Comparator.comparingDouble(BidsBench::countedPerSecond)).orElseThrow();
    json.put("rawScriptPerSecond", Math.round(ceiling))
        .put("forUpdatePerSecond", Math.round(plain))
        .put("acceptedPerSecond", Math.round(peak))
        .put(
            "acceptedPerSecondAtFullSpeed",
            Math.round(Median.of(best(hot, BidLoad.Result::perSecond, hotPhases()))))
        .put("ratioToRaw", peak / Math.max(1, ceiling))
        .put("ratioToForUpdate", peak / Math.max(1, plain))
        .put("manyLotsPerSecond", Math.round(Median.of(best(many, BidLoad.Result::perSecond, 1))))
        .put("p50Ms", half.p50Ms())
        .put("p99Ms", half.p99Ms())
        .put("p99MsAtPeak", top.p99Ms())
        .put("acceptedShare", top.acceptedShare())
        .put("acknowledgedLost", lost)
        .put("scriptIsTheServicesOwn", sameScript)
        .put("jit", "default")
        .put("through", options.text("--through", "door"));
    CpuShares.into(json.putObject("cpuPercentOfOneCore"), top.cpu());
    CpuShares.into(json.putObject("cpuPercentOfOneCoreRaw"), rawCpu);
    CpuShares.into(json.putObject("cpuPercentOfOneCoreForUpdate"), forUpdateCpu);
    ArrayNode phases = json.putArray("phases");
    hot.forEach(result -> phase(phases, result));
    many.forEach(result -> phase(phases, result));
    halves.forEach(result -> phase(phases, result));
    table(json);
    Report.write(json, options.file("--json"));
  }

  private static void phase(ArrayNode phases, BidLoad.Result result) {
    phases
        .addObject()
        .put("name", result.name())
        .put("perSecond", Math.round(result.perSecond()))
        .put("acceptedShare", result.acceptedShare())
        .put("p50Ms", result.p50Ms())
        .put("p99Ms", result.p99Ms());
  }

  private static void table(ObjectNode json) {
    System.out.println();
    json.properties().stream()
        .filter(figure -> figure.getValue().isValueNode())
        .forEach(figure -> System.out.printf("%-24s %s%n", figure.getKey(), figure.getValue()));
    System.out.println(
        "p50Ms and p99Ms at half the peak, the middle of three; load, service and stores on one machine");
  }
}
