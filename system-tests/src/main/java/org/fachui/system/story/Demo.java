package org.fachui.system.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fachui.devstack.supervisor.SimulatorConduct;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;

/**
 * The whole main job for everybody to see, on a stack of its own whose data are thrown away.
 *
 * <pre>{@code
 * ./fachui demo --payees 2000 --seed 1 --faults some|none|heavy --kills no|yes \
 *     --sabotage none|double-send|drop-line|false-enter|skip-seq --json FILE --port N
 * }</pre>
 */
public final class Demo {
  private static final List<String> KNOWN =
      List.of(
          "--payees",
          "--seed",
          "--faults",
          "--kills",
          "--sabotage",
          "--json",
          "--port",
          "--proof",
          "--log");
  private static final List<String> OF_THE_BANK = List.of("double-send", "drop-line");
  private static final List<String> OF_A_BUREAU = List.of("false-enter");
  private static final List<String> FAULTS = List.of("some", "none", "heavy");
  private static final List<String> SABOTAGES =
      List.of("none", "double-send", "drop-line", "false-enter", "skip-seq");

  private final Map<String, String> values = new HashMap<>();
  private final long seed;
  private final int port;
  private final StoryOrder order;

  private Demo(List<String> words) {
    for (int i = 0; i < words.size(); i += 2) {
      if (!KNOWN.contains(words.get(i)) || i + 1 == words.size()) {
        throw new IllegalArgumentException(
            words.get(i) + ": the options are " + String.join(", ", KNOWN) + ", each with a value");
      }
      values.put(words.get(i), words.get(i + 1));
    }
    oneOf("--sabotage", SABOTAGES);
    oneOf("--faults", FAULTS);
    oneOf("--kills", List.of("no", "yes"));
    this.seed = number("--seed", 1, 0, Long.MAX_VALUE);
    this.port = (int) number("--port", 18_280, 1_024, 65_000);
    this.order =
        new StoryOrder(
            (int) number("--payees", 2_000, 1, 200_000), seed, 1, sabotage().equals("skip-seq"));
  }

  private void oneOf(String name, List<String> known) {
    String value = value(name, known.getFirst());
    if (!known.contains(value)) {
      throw new IllegalArgumentException(
          name + " is one of " + String.join(", ", known) + ", not " + value);
    }
  }

  private long number(String name, long otherwise, long least, long most) {
    String value = value(name, "" + otherwise);
    if (!value.matches("[0-9]{1,18}")
        || Long.parseLong(value) < least
        || Long.parseLong(value) > most) {
      throw new IllegalArgumentException(
          name + " is a number from " + least + " to " + most + ", not " + value);
    }
    return Long.parseLong(value);
  }

  /** Runs it; exit code 1 when a figure that must be zero is not, 2 for a wrong option. */
  public static void main(String[] words) throws IOException, InterruptedException {
    System.exit(run(List.of(words), System.err));
  }

  /** The exit code; what is wrong with the options goes to {@code err}. */
  static int run(List<String> words, PrintStream err) throws IOException, InterruptedException {
    Demo demo;
    try {
      demo = new Demo(words);
    } catch (IllegalArgumentException e) {
      err.println("demo: " + e.getMessage());
      return 2;
    }
    return demo.run() ? 0 : 1;
  }

  private String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  private String sabotage() {
    return value("--sabotage", "none");
  }

  private String sabotageOf(List<String> kinds) {
    return kinds.contains(sabotage()) ? sabotage() : "none";
  }

  private boolean run() throws IOException, InterruptedException {
    Stack stack = stack();
    stack.wipe();
    String faults = value("--faults", FAULTS.getFirst());
    stack.bank().behave(new SimulatorConduct(faults, seed, sabotageOf(OF_THE_BANK)));
    stack.bureaus().behave(new SimulatorConduct(faults, seed, sabotageOf(OF_A_BUREAU)));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end-demo"));
    System.out.println("starting a stack of its own at " + stack.website() + " …");
    try {
      stack.start(name -> System.out.println("  " + name + " is ready"));
      return told(stack);
    } finally {
      stack.stop();
    }
  }

  private Stack stack() {
    StackOptions defaults = StackOptions.defaults();
    return Stack.of(
        defaults
            .withPort(port)
            .withData(defaults.home().resolve(".fachui/demo"))
            .withSoftware(defaults.software()));
  }

  private boolean told(Stack stack) throws IOException, InterruptedException {
    boolean kills = value("--kills", "no").equals("yes");
    Path data = stack.options().data();
    Stages stages =
        kills ? new Killings(stack, seed, System.out::println) : new Stages(System.out::println);
    Story story = new Story(stack, order, data.resolve("bidders"), stages, System.out::println);
    StoryFigures figures = story.run();
    Path log = write(value("--log", data.resolve("bids.json").toString()), story.log());
    Path proof = write(value("--proof", data.resolve("proof.json").toString()), story.proof());
    System.out.println();
    System.out.print(figures.table());
    if (values.containsKey("--json")) {
      write(value("--json", ""), figures.json().toPrettyString() + "\n");
    }
    System.out.println(
        "bid log: " + log + "   proof: " + proof + "   (check: ./fachui verify FILE)");
    System.out.println(
        figures.isClean()
            ? "Every bid, every title and every fen is accounted for."
            : "NOT everything is accounted for: see the figures marked BROKEN.");
    return figures.isClean();
  }

  private static Path write(String file, String text) throws IOException {
    return Files.writeString(Path.of(file), text);
  }
}
