package org.fachui.devstack.launcher;

import java.nio.file.Path;
import java.util.List;

/** The program behind {@code ./fachui}. */
public final class Launcher {
  private static final String HELP =
      """
      Fachui 法槌: from online judicial auction to payout

        ./fachui up             build what changed, start everything, seed a believable court
            --port N            base port (8080); the eleven ports after it are used too
            --data DIR          where everything is kept (.fachui)
            --fresh             remove the data of earlier runs first
            --no-robots         nobody bids in the drill auctions but you
        ./fachui down           end what `up` started (--data DIR)
        ./fachui status         what runs (--json)
        ./fachui logs [NAME]    list the logs, or print the end of one (--follow)
        ./fachui doctor         what this machine has and lacks
        ./fachui backup [FILE]  PostgreSQL, streams, keys and secrets in one file, while all runs
        ./fachui restore FILE   put a backup into an empty data folder (--data DIR)
            --replace           or move the data that are there aside
            --only-postgres     or put back PostgreSQL alone: what the streams hold is kept
        ./fachui verify FILE    check an exported bid log or a payout's proof, offline
        ./fachui test [PART…]   unit it ui system browser chaos; without a part: all but chaos
            --sabotage NAME     break the bid engine in one way; the run has to fail
        ./fachui bench NAME     start, bids, overload, watchers (--json FILE)
        ./fachui demo           the whole job: case, auction, price, title, payout, proof of every fen
            --payees N          how many are paid (2000)
            --seed N            which people and amounts
            --faults NAME       none, some or heavy: how the simulated world behaves
            --kills yes         services, stores and bank are killed meanwhile
            --sabotage NAME     double-send, drop-line, false-enter or skip-seq: the run has to fail
            --json FILE         the figures for machines (--log FILE, --proof FILE keep the evidence)
            --port N            the first of its ports
      """;

  private Launcher() {}

  /**
   * Runs one command.
   *
   * @param line the command line
   */
  public static void main(String[] line) {
    int code;
    try {
      Path home = Path.of(System.getProperty("fachui.home", "")).toAbsolutePath();
      code = run(home, Arguments.read(home, List.of(line)));
    } catch (Refusal refusal) {
      System.err.println("fachui: " + refusal.sentence());
      code = refusal.exitCode();
    }
    System.exit(code);
  }

  private static int run(Path home, Arguments arguments) {
    switch (arguments.command()) {
      case "up" -> new Start(home, arguments).run();
      case "down" -> new Down(arguments.data()).run();
      case "status" -> {
        return new Status(arguments.data()).print(arguments.json());
      }
      case "logs" -> logs(arguments);
      case "doctor" -> {
        return new Doctor(home, arguments, System.out).run();
      }
      case "verify" -> verify(home, arguments);
      case "backup", "restore" -> {
        if (arguments.command().equals("restore") && arguments.words().size() != 1) {
          throw new Refusal(Refusal.CANNOT, "Say which file: ./fachui restore FILE");
        }
        BuiltCode built = new BuiltCode(home);
        if (!built.hasStack()) {
          build(home).everything();
        }
        built.backup(arguments);
      }
      case "test" -> {
        return new TestRun(home, arguments, System.out::println).run();
      }
      case "bench" -> {
        return bench(home, arguments);
      }
      case "demo" -> {
        build(home).everything();
        return new Bench(home).demo(arguments.words());
      }
      case "help", "--help", "-h" -> System.out.print(HELP);
      default -> {
        System.err.print(HELP);
        throw new Refusal(Refusal.CANNOT, "Unknown command " + arguments.command() + ".");
      }
    }
    return 0;
  }

  private static void logs(Arguments arguments) {
    Logs logs = new Logs(arguments.data());
    if (arguments.words().isEmpty()) {
      logs.list();
    } else {
      logs.print(arguments.words().get(0), arguments.follow());
    }
  }

  private static void verify(Path home, Arguments arguments) {
    if (arguments.words().size() != 1) {
      throw new Refusal(Refusal.CANNOT, "Say which file: ./fachui verify FILE");
    }
    build(home).proof(System.err::println);
    new BuiltCode(home).verify(arguments.words());
  }

  private static int bench(Path home, Arguments arguments) {
    if (arguments.words().isEmpty()) {
      throw new Refusal(
          Refusal.CANNOT, "Say which benchmark: ./fachui bench start|bids [--json FILE]");
    }
    build(home).everything();
    return new Bench(home).run(arguments.words());
  }

  private static Build build(Path home) {
    return new Build(
        home, home.resolve("target/fachui-build.log"), new Progress(System.err, System::nanoTime));
  }
}
