package org.fachui.system.story;

import java.io.IOException;
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
 * ./fachui demo --payees 2000 --seed 1 --faults none|some|heavy --kills no|yes \
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
  private static final List<String> SABOTAGES =
      List.of("none", "double-send", "drop-line", "false-enter", "skip-seq");

  private final Map<String, String> values = new HashMap<>();

  private Demo(List<String> words) {
    for (int i = 0; i < words.size(); i += 2) {
      if (!KNOWN.contains(words.get(i)) || i + 1 == words.size()) {
        throw new IllegalArgumentException(
            words.get(i) + ": the options are " + String.join(", ", KNOWN) + ", each with a value");
      }
      values.put(words.get(i), words.get(i + 1));
    }
    if (!SABOTAGES.contains(sabotage())) {
      throw new IllegalArgumentException(
          "--sabotage is " + String.join(", ", SABOTAGES) + ", not " + sabotage());
    }
  }

  /** Runs it; exit code 1 when a figure that must be zero is not, 2 for a wrong option. */
  public static void main(String[] words) throws IOException, InterruptedException {
    try {
      System.exit(new Demo(List.of(words)).run() ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("demo: " + e.getMessage());
      System.exit(2);
    }
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
    long seed = Long.parseLong(value("--seed", "1"));
    int payees = Integer.parseInt(value("--payees", "2000"));
    StoryOrder order = new StoryOrder(payees, seed, 1, sabotage().equals("skip-seq"));
    Stack stack = stack();
    stack.wipe();
    String faults = value("--faults", "none");
    stack.bank().behave(new SimulatorConduct(faults, seed, sabotageOf(OF_THE_BANK)));
    stack.bureaus().behave(new SimulatorConduct(faults, seed, sabotageOf(OF_A_BUREAU)));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end-demo"));
    System.out.println("starting a stack of its own at " + stack.website() + " …");
    try {
      stack.start(name -> System.out.println("  " + name + " is ready"));
      return told(stack, order, seed);
    } finally {
      stack.stop();
    }
  }

  private Stack stack() {
    StackOptions defaults = StackOptions.defaults();
    return Stack.of(
        defaults
            .withPort(Integer.parseInt(value("--port", "18280")))
            .withData(defaults.home().resolve(".fachui/demo"))
            .withSoftware(defaults.software()));
  }

  private boolean told(Stack stack, StoryOrder order, long seed)
      throws IOException, InterruptedException {
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
