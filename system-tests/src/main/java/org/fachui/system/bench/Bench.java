package org.fachui.system.bench;

import java.util.Arrays;

/** Runs one benchmark by its name. */
public final class Bench {

  private Bench() {}

  /**
   * {@code NAME [--json FILE] …}; names are {@code start}, {@code bids}, {@code overload} and
   * {@code watchers}.
   */
  public static void main(String[] args) throws Exception {
    String name = args.length == 0 ? "" : args[0];
    String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    switch (name) {
      case "start" -> StartBench.main(rest);
      case "bids" -> BidsBench.main(rest);
      case "overload" -> OverloadBench.main(rest);
      case "watchers" -> WatchersBench.main(rest);
      default -> {
        System.err.println(
            "No benchmark " + name + "; there are start, bids, overload and watchers.");
        System.exit(2);
      }
    }
  }
}
