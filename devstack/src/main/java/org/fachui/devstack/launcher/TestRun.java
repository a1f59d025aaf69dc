package org.fachui.devstack.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The command {@code test}: every part runs even when an earlier one failed, nothing is skipped
 * silently, and the totals stand at the end. Two parts run beside others that wait for stores and
 * clocks half of the time; what they say is printed in their turn.
 */
final class TestRun {
  private static final List<String> ALL = List.of("unit", "it", "ui", "system", "browser");
  private static final int SIMULATED = 100_000;
  private static final List<Long> CHAOS_SEEDS = List.of(101L, 102L, 103L, 104L, 105L, 106L);
  private static final List<String> NEED_WARS = List.of("it", "system", "browser", "chaos");
  private static final List<String> KNOWN =
      List.of("unit", "it", "ui", "system", "browser", "chaos");

  /** A part, and the earlier one beside which it runs when both are asked for. */
  private static final Map<String, String> BESIDE = Map.of("ui", "unit", "browser", "system");

  private static final List<String> SABOTAGES =
      List.of(
          "answer-before-journal",
          "skip-seq",
          "accept-after-close",
          "extend-on-refused",
          "rebuild-over-tail");
  private static final List<String> MAVEN =
      List.of("mvn", "-B", "-ntp", "-Dstyle.color=never", "-fae", "-T", "2");

  private final Path home;
  private final Arguments arguments;
  private final Consumer<String> say;
  private final List<Totals> totals = new ArrayList<>();

  /**
   * Nothing runs yet.
   *
   * @param say takes every line that a person is to see
   */
  TestRun(Path home, Arguments arguments, Consumer<String> say) {
    this.home = home;
    this.arguments = arguments;
    this.say = say;
  }

  /**
   * Runs the parts that were named, or all but chaos.
   *
   * @return 0 when all passed, 1 when something failed, 2 when a part could not run at all
   */
  int run() {
    if (arguments.sabotage().isPresent()) {
      return sabotaged(arguments.sabotage().get());
    }
    List<String> parts = arguments.words().isEmpty() ? ALL : arguments.words();
    for (String part : parts) {
      if (!KNOWN.contains(part)) {
        throw new Refusal(
            Refusal.CANNOT, "No part " + part + "; there are " + String.join(", ", KNOWN) + ".");
      }
    }
    Optional<Refusal> noBrowser = Optional.empty();
    if (parts.contains("browser")) {
      noBrowser = prepareBrowser();
    }
    boolean built = parts.stream().noneMatch(NEED_WARS::contains) || build();
    List<String> possible = new ArrayList<>(parts);
    possible.removeIf(part -> !built && NEED_WARS.contains(part));
    noBrowser.ifPresent(refusal -> possible.remove("browser"));
    inTurn(possible);
    printTotals();
    if (noBrowser.isPresent()) {
      System.err.println("fachui: " + noBrowser.get().sentence());
    }
    boolean failed = totals.stream().anyMatch(Totals::failed);
    return failed ? Refusal.FAILED : noBrowser.map(Refusal::exitCode).orElse(0);
  }

  private void inTurn(List<String> parts) {
    Map<String, Aside> asides = new HashMap<>();
    for (String part : parts) {
      Aside aside = asides.get(part);
      if (aside != null) {
        totals.addAll(aside.join(say));
        continue;
      }
      BESIDE.forEach(
          (guest, host) -> {
            if (host.equals(part) && parts.indexOf(guest) > parts.indexOf(host)) {
              asides.put(guest, aside(guest));
            }
          });
      run(part, parts);
    }
  }

  private Aside aside(String part) {
    return Aside.start(
        part,
        lines -> {
          TestRun run = new TestRun(home, arguments, lines);
          run.run(part, List.of(part));
          return run.totals;
        });
  }

  /** One small auction on real stores, with a defect put in through the engine's test ports. */
  private int sabotaged(String name) {
    if (!SABOTAGES.contains(name)) {
      throw new Refusal(
          Refusal.CANNOT,
          "No sabotage " + name + "; there are " + String.join(", ", SABOTAGES) + ".");
    }
    say.accept("=== an auction with " + name + " ===");
    maven(
        "sabotage",
        List.of(
            "verify",
            "-pl",
            "auction-service",
            "-am",
            "-Dtest=NoUnitTest",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dit.test=SabotageIT#losesNothingAsShipped",
            "-Dfailsafe.failIfNoSpecifiedTests=false",
            "-Dfachui.sabotage=" + name));
    printTotals();
    return totals.stream().anyMatch(Totals::failed) ? Refusal.FAILED : 0;
  }

  /** Once, ahead of every part that runs the WARs; Maven's own builds then find nothing to do. */
  private boolean build() {
    say.accept("");
    say.accept("=== build ===");
    try {
      new Build(home, log("build"), new Progress(System.out, System::nanoTime)).everything();
      return true;
    } catch (Refusal refusal) {
      say.accept(refusal.sentence());
      totals.add(Totals.broken("build"));
      return false;
    }
  }

  private static Optional<Refusal> prepareBrowser() {
    try {
      Browser.require();
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  private void run(String part, List<String> parts) {
    say.accept("");
    say.accept("=== " + part + " ===");
    try {
      switch (part) {
        case "unit" -> unit(parts.contains("it"));
        case "it" -> integration(parts.contains("unit"));
        case "ui" -> ui();
        case "system" -> system("system", "*SystemTest", List.of());
        case "chaos" -> chaos();
        case "browser" -> browser();
        default -> throw new IllegalStateException(part);
      }
    } catch (Refusal refusal) {
      say.accept(refusal.sentence());
      totals.add(Totals.broken(part));
    }
  }

  /** With {@code it} asked for too, one Maven build runs both. */
  private void unit(boolean withIntegration) {
    Tools.requireMaven();
    maven("unit", List.of(withIntegration ? "verify" : "test"));
  }

  private void integration(boolean afterUnit) {
    if (afterUnit) {
      say.accept("Ran in the same build as the unit tests.");
      return;
    }
    Tools.requireMaven();
    maven("it", List.of("verify", "-Dtest=NoUnitTest", "-Dsurefire.failIfNoSpecifiedTests=false"));
  }

  private void system(String part, String tests, List<String> more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "test",
                "-pl",
                "system-tests",
                "-am",
                "-Dtest=" + tests,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfachui.home=" + home));
    words.addAll(more);
    maven(part, words);
  }

  /**
   * The engine under simulated schedules, then auctions in which stores and replicas are killed and
   * frozen, again and again with other faults.
   */
  private void chaos() {
    say.accept("--- " + SIMULATED + " simulated schedules");
    maven(
        "chaos",
        List.of(
            "test",
            "-pl",
            "auction-service",
            "-am",
            "-Dtest=SimulationTest,MutationsTest",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dfachui.simulation.schedules=" + SIMULATED));
    for (long seed : CHAOS_SEEDS) {
      say.accept("--- seed " + seed);
      system(
          "chaos",
          "MainAuctionSystemTest,ServiceCrashSystemTest,ReplicasSystemTest,*ChaosTest",
          List.of("-Dfachui.seed=" + seed));
    }
  }

  private void maven(String part, List<String> words) {
    List<String> command = new ArrayList<>(MAVEN);
    command.addAll(words);
    tool(part, command, Map.of());
  }

  private void ui() {
    Tools.requireNode();
    new Build(home, log("ui"), new Progress(System.out, System::nanoTime)).packages();
    for (String script : List.of("lint", "typecheck", "test")) {
      tool("ui", List.of("npm", "--prefix", "ui/app", "run", script), Map.of("CI", "true"));
    }
  }

  private void browser() {
    Tools.requireNode();
    try (TestStack stack = TestStack.start(home, say)) {
      URI website = stack.website();
      tool(
          "browser",
          List.of("npm", "--prefix", "ui/app", "run", "e2e"),
          Map.of(
              "CI",
              "true",
              "FACHUI_URL",
              website.toString(),
              "FACHUI_CHROMIUM",
              Tools.chromium().map(Path::toString).orElse("")));
    }
  }

  private void tool(String part, List<String> command, Map<String, String> environment) {
    TotalsReader reader = new TotalsReader(part);
    Map<String, String> all = new HashMap<>(environment);
    all.put("JAVA_HOME", System.getProperty("java.home"));
    Shell shell = new Shell(home, log(part));
    int code =
        shell.run(
            command,
            all,
            line -> {
              reader.read(line);
              if (reader.isWorthPrinting(line)) {
                say.accept(line);
              }
            });
    totals.add(reader.totals(code));
    if (code != 0) {
      say.accept("Exit code " + code + "; the whole output is in " + shell.log() + ".");
    }
  }

  private Path log(String part) {
    return home.resolve("target/fachui-test-" + part + ".log");
  }

  private void printTotals() {
    say.accept("");
    say.accept("=== totals ===");
    say.accept(
        String.format(Locale.ROOT, "  %-10s %8s %8s %8s", "part", "tests", "failed", "skipped"));
    for (Totals one : totals) {
      say.accept(
          String.format(
              Locale.ROOT,
              "  %-10s %8d %8d %8d%s",
              one.part(),
              one.tests(),
              one.failures(),
              one.skipped(),
              one.exitCode() == 0 ? "" : "  exit code " + one.exitCode()));
    }
    long tests = totals.stream().mapToLong(Totals::tests).sum();
    long failures = totals.stream().mapToLong(Totals::failures).sum();
    boolean failed = totals.stream().anyMatch(Totals::failed);
    totals.stream().filter(Totals::failed).flatMap(one -> one.findings().stream()).forEach(say);
    say.accept(
        String.format(
            Locale.ROOT, "%s: %d tests, %d failed", failed ? "FAILED" : "PASSED", tests, failures));
    if (!Files.isDirectory(home.resolve("ui/app"))) {
      say.accept("There is no website in this working copy.");
    }
  }
}
