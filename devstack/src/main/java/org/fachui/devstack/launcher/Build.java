package org.fachui.devstack.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Builds what has changed since the last build: the website with npm, everything else with Maven.
 */
final class Build {
  private static final int TAIL_LINES = 25;
  private static final List<String> MODULES =
      List.of(
          "shared-kernel/values",
          "shared-kernel/proof",
          "shared-kernel/platform",
          "simulators",
          "devstack",
          "system-tests",
          "auction-service",
          "payout-service",
          "registry-adapter",
          "ui/server");

  private final Path home;
  private final Shell shell;
  private final Progress progress;

  /**
   * @param home the working copy
   * @param log where everything that the tools print is appended
   */
  Build(Path home, Path log, Progress progress) {
    this.home = home;
    this.shell = new Shell(home, log);
    this.progress = progress;
  }

  /** Builds what {@code up} needs. */
  void everything() {
    String website = website();
    services(website);
  }

  /** Installs the website's packages when their list has changed. */
  void packages() {
    if (!Files.exists(app().resolve("package-lock.json"))) {
      return;
    }
    Fingerprint packages =
        Fingerprint.of(
            home,
            List.of("ui/app/package.json", "ui/app/package-lock.json"),
            "",
            app().resolve("node_modules/.fachui"));
    if (packages.isKept()) {
      progress.unchanged(Stage.PACKAGES);
      return;
    }
    Tools.requireNode();
    step(
        Stage.PACKAGES,
        List.of("npm", "--prefix", app().toString(), "ci", "--no-audit", "--no-fund"));
    packages.keep();
  }

  private String website() {
    if (!Files.exists(app().resolve("package-lock.json"))) {
      return "";
    }
    packages();
    Fingerprint before = websiteInputs();
    if (before.isKept() && Files.exists(app().resolve("dist/index.html"))) {
      progress.unchanged(Stage.WEBSITE);
      return before.value();
    }
    Tools.requireNode();
    step(Stage.WEBSITE, List.of("npm", "--prefix", app().toString(), "run", "build"));
    // the build generates sources, so its inputs are only now what the next build will find
    Fingerprint after = websiteInputs();
    after.keep();
    return after.value();
  }

  private Fingerprint websiteInputs() {
    return Fingerprint.of(
        home,
        List.of("ui/app", "auction-service/api", "ui/server/api"),
        "",
        home.resolve("target/fachui-website.sha256"));
  }

  private void services(String website) {
    List<String> inputs = new ArrayList<>(List.of("pom.xml", ".mvn"));
    for (String module : MODULES) {
      inputs.addAll(List.of(module + "/pom.xml", module + "/src/main", module + "/api"));
    }
    Fingerprint services =
        Fingerprint.of(home, inputs, website, home.resolve("target/fachui-services.sha256"));
    if (services.isKept() && outputsExist()) {
      progress.unchanged(Stage.SERVICES);
      return;
    }
    Tools.requireMaven();
    step(
        Stage.SERVICES,
        List.of(
            "mvn", "-B", "-ntp", "-Dstyle.color=never", "-q", "-T", "2", "-DskipTests", "package"));
    services.keep();
  }

  private boolean outputsExist() {
    return List.of(
            "auction-service/target/auction.war",
            "payout-service/target/payout.war",
            "registry-adapter/target/registry.war",
            "ui/server/target/website.war",
            "devstack/target/classes/org/fachui/devstack/cli/Up.class",
            "devstack/target/lib",
            "devstack/target/payara/payara-micro.jar",
            "system-tests/target/classes")
        .stream()
        .allMatch(output -> Files.exists(home.resolve(output)));
  }

  /** Builds only the proofs: all that {@code verify} needs. */
  void proof(Consumer<String> say) {
    Fingerprint proof =
        Fingerprint.of(
            home,
            List.of("pom.xml", "shared-kernel/proof/pom.xml", "shared-kernel/proof/src/main"),
            "",
            home.resolve("target/fachui-proof.sha256"));
    Path target = home.resolve("shared-kernel/proof/target");
    if (proof.isKept()
        && Files.exists(target.resolve("classes/org/fachui/proof"))
        && Files.exists(target.resolve("lib/bcprov.jar"))) {
      return;
    }
    Tools.requireMaven();
    say.accept("Building the verifier …");
    run(
        "The verifier",
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "-Dstyle.color=never",
            "-q",
            "-pl",
            "shared-kernel/proof",
            "-am",
            "compile"));
    proof.keep();
  }

  private void step(Stage stage, List<String> command) {
    progress.begin(stage);
    run(stage.english(), command);
    progress.done(stage);
  }

  private void run(String what, List<String> command) {
    Deque<String> tail = new ArrayDeque<>();
    int code =
        shell.run(
            command,
            Map.of("JAVA_HOME", System.getProperty("java.home")),
            line -> {
              tail.addLast(line);
              if (tail.size() > TAIL_LINES) {
                tail.removeFirst();
              }
            });
    if (code != 0) {
      throw new Refusal(
          Refusal.FAILED,
          what
              + ": "
              + command.get(0)
              + " failed with exit code "
              + code
              + "; its whole output is in "
              + shell.log()
              + " and ends with:\n"
              + String.join("\n", tail));
    }
  }

  private Path app() {
    return home.resolve("ui/app");
  }
}
