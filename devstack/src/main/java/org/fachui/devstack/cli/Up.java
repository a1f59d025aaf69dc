package org.fachui.devstack.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.devstack.homes.Authorities;
import org.fachui.devstack.homes.Doors;
import org.fachui.devstack.homes.HomeHost;
import org.fachui.devstack.launcher.Arguments;
import org.fachui.devstack.launcher.Claim;
import org.fachui.devstack.launcher.Progress;
import org.fachui.devstack.launcher.Refusal;
import org.fachui.devstack.launcher.Stage;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.robots.DrillHost;
import org.fachui.devstack.seed.Pictures;
import org.fachui.devstack.seed.Seeding;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;
import org.fachui.devstack.supervisor.Supervisor;

/** Runs the stack until it is ended by Ctrl-C or {@code down}. */
public final class Up {
  private static final Duration CLASS_CACHE_MAX = Duration.ofSeconds(40);

  private final Arguments arguments;
  private final Progress progress;
  private final Claim claim;
  private final Stack stack;
  private final Supervisor supervisor;
  private final PrintStream out = System.out;
  private volatile boolean ending;
  private volatile Thread classCache = Thread.ofVirtual().unstarted(() -> {});

  private Up(Path home, Arguments arguments, Progress progress, Claim claim) {
    this.arguments = arguments;
    this.progress = progress;
    this.claim = claim;
    this.stack =
        Stack.of(StackOptions.defaults(home).withData(arguments.data()).withPort(arguments.port()));
    this.supervisor = new Supervisor(stack, this::say);
  }

  /**
   * Starts everything and stays.
   *
   * @param home the working copy
   * @param claim the data folder's; released at the end
   */
  public static void run(Path home, Arguments arguments, Progress progress, Claim claim) {
    Up up = new Up(home, arguments, progress, claim);
    try {
      up.start();
    } catch (StackFailure e) {
      up.stack.stop();
      throw new Refusal(Refusal.FAILED, e.sentence());
    }
    up.supervisor.run();
  }

  private void start() {
    if (arguments.fresh()) {
      stack.wipe();
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-stack"));
    startServers();
    makeClassCache();
    seed();
    progress.ready();
    new Welcome(stack, out).print();
  }

  private void startServers() {
    for (Stage stage :
        List.of(
            Stage.POSTGRES,
            Stage.REDIS,
            Stage.KAFKA,
            Stage.PROVIDER,
            Stage.BANK,
            Stage.BUREAUS,
            Stage.POST)) {
      progress.begin(stage);
    }
    Set<Stage> done = ConcurrentHashMap.newKeySet();
    stack.start(
        name -> {
          Stage stage = Stage.valueOf(name.toUpperCase(Locale.ROOT));
          progress.done(stage);
          done.add(stage);
          if (stage != Stage.PAYARA
              && done.contains(Stage.POSTGRES)
              && done.contains(Stage.REDIS)
              && progress.entry(Stage.PAYARA).state() == Progress.State.WAITING) {
            progress.begin(Stage.PAYARA);
          }
        });
  }

  private void seed() {
    progress.begin(Stage.SEED);
    Doors doors = Doors.of(stack);
    new Seeding(doors.auction()).run();
    DrillHost host = new DrillHost(doors.auction(), Pictures::of, arguments.robots());
    try {
      host.ensure();
      new Authorities(doors.payout()).ensure();
    } catch (IOException e) {
      throw new StackFailure("The drill could not be prepared: " + e.getMessage(), e);
    }
    Thread.ofVirtual().name("drill-host").start(host);
    Thread.ofVirtual()
        .name("home-host")
        .start(
            new HomeHost(
                doors, () -> Pictures.of("home", 205), arguments.robots(), this::sayUnlessEnding));
    progress.done(Stage.SEED);
  }

  /** In the background: it only serves the next start. */
  private void makeClassCache() {
    if (!stack.payara().hasClassCache()) {
      classCache = Thread.ofVirtual().name("class-cache").start(this::tryClassCache);
    }
  }

  private void tryClassCache() {
    try {
      stack.payara().makeClassCache();
    } catch (StackFailure e) {
      say("The next start will not be quicker: " + e.sentence());
    }
  }

  /** Without it the next start would be as slow as the first. */
  private void finishClassCache() {
    try {
      if (classCache.isAlive()) {
        say("finishing the class cache, which makes the next start quicker …");
        classCache.join(CLASS_CACHE_MAX);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What waits because everything is being stopped is no news. */
  private void sayUnlessEnding(String sentence) {
    if (!ending) {
      say(sentence);
    }
  }

  private void say(String sentence) {
    out.println("fachui: " + sentence);
  }

  private void end() {
    ending = true;
    say("ending …");
    supervisor.end();
    finishClassCache();
    try {
      stack.stop();
      say("ended; the data stays in " + arguments.data() + ".");
    } catch (StackFailure e) {
      say(e.sentence());
    }
    claim.release();
  }
}
