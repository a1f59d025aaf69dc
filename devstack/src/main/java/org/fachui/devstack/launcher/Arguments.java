package org.fachui.devstack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A command line of {@code ./fachui}.
 *
 * @param command the first word
 * @param words the others that are no options
 * @param port base port of the stack
 * @param data the stack's data folder
 * @param fresh whether data of earlier runs is removed first
 * @param robots whether robots bid in the drill auctions
 * @param json whether a machine reads the answer
 * @param follow whether to go on printing
 * @param sabotage the defect that a test run is to find
 * @param replace whether a restore may move data aside
 * @param onlyPostgres whether a restore leaves everything but PostgreSQL's data as it is
 */
public record Arguments(
    String command,
    List<String> words,
    int port,
    Path data,
    boolean fresh,
    boolean robots,
    boolean json,
    boolean follow,
    Optional<String> sabotage,
    boolean replace,
    boolean onlyPostgres) {
  private static final int PORT = 8080;
  private static final int PORT_MIN = 1024;
  private static final int PORT_MAX = 65_524;

  /**
   * Reads a command line.
   *
   * @param home the working copy; without {@code --data} its folder {@code .fachui} is used
   * @throws Refusal for an unknown option or a value that cannot be
   */
  public static Arguments read(Path home, List<String> line) {
    String command = line.isEmpty() ? "help" : line.get(0);
    List<String> words = new ArrayList<>();
    int port = PORT;
    Path data = home.resolve(".fachui");
    boolean fresh = false;
    boolean robots = true;
    boolean json = false;
    boolean follow = false;
    Optional<String> sabotage = Optional.empty();
    boolean replace = false;
    boolean onlyPostgres = false;
    Iterator<String> rest = line.stream().skip(1).iterator();
    // what follows belongs to a program of its own, which reads its own options
    boolean foreign = command.equals("bench") || command.equals("demo");
    while (rest.hasNext()) {
      String word = rest.next();
      switch (foreign ? "" : word) {
        case "--port" -> port = port(value(word, rest));
        case "--data" -> data = Path.of(value(word, rest)).toAbsolutePath().normalize();
        case "--fresh" -> fresh = true;
        case "--no-robots" -> robots = false;
        case "--json" -> json = true;
        case "--sabotage" -> sabotage = Optional.of(value(word, rest));
        case "-f", "--follow" -> follow = true;
        case "--replace" -> replace = true;
        case "--only-postgres" -> onlyPostgres = true;
        default -> words.add(plain(foreign, word));
      }
    }
    return new Arguments(
        command,
        List.copyOf(words),
        port,
        data,
        fresh,
        robots,
        json,
        follow,
        sabotage,
        replace,
        onlyPostgres);
  }

  private static String plain(boolean foreign, String word) {
    if (!foreign && word.startsWith("-")) {
      throw new Refusal(Refusal.CANNOT, "Unknown option " + word + "; see ./fachui help.");
    }
    return word;
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Refusal(Refusal.CANNOT, option + " needs a value; see ./fachui help.");
    }
    return rest.next();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= PORT_MIN && port <= PORT_MAX) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new Refusal(
        Refusal.CANNOT,
        "A port is a number from " + PORT_MIN + " to " + PORT_MAX + ", not " + text + ".");
  }
}
