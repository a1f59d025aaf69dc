package org.fachui.system.mainjob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fachui.devstack.supervisor.BankConduct;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;
import org.fachui.system.bank.PayoutFigures;

/**
 * The payout's main job for everybody to see, on a stack of its own whose data are thrown away.
 *
 * <pre>{@code
 * ./fachui demo --payees 2000 --seed 1 --faults none|some|heavy \
 *     --sabotage none|double-send|drop-line --json FILE --port N
 * }</pre>
 */
public final class Demo {
  private static final List<String> KNOWN =
      List.of("--payees", "--seed", "--faults", "--sabotage", "--json", "--port", "--proof");

  private final Map<String, String> values = new HashMap<>();

  private Demo(List<String> words) {
    for (int i = 0; i < words.size(); i += 2) {
      if (!KNOWN.contains(words.get(i)) || i + 1 == words.size()) {
        throw new IllegalArgumentException(
            words.get(i) + ": the options are " + String.join(", ", KNOWN) + ", each with a value");
      }
      values.put(words.get(i), words.get(i + 1));
    }
  }

  /** Runs it; exit code 1 when a figure that must be zero is not, 2 for a wrong option. */
  public static void main(String[] words) throws IOException {
    try {
      System.exit(run(List.of(words)) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("demo: " + e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Runs it with these options.
   *
   * @return whether every figure that must be zero is zero
   * @throws IllegalArgumentException for a wrong option
   */
  private static boolean run(List<String> words) throws IOException {
    return new Demo(words).run();
  }

  private String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  private boolean run() throws IOException {
    long seed = Long.parseLong(value("--seed", "1"));
    StackOptions defaults = StackOptions.defaults();
    StackOptions options =
        defaults
            .withPort(Integer.parseInt(value("--port", "18280")))
            .withData(defaults.home().resolve(".fachui/demo"))
            .withSoftware(defaults.software());
    Stack stack = Stack.of(options);
    stack.wipe();
    stack
        .bank()
        .behave(new BankConduct(value("--faults", "none"), seed, value("--sabotage", "none")));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end-demo"));
    System.out.println("starting a stack of its own at " + stack.website() + " …");
    PayoutFigures figures;
    try {
      stack.start(name -> System.out.println("  " + name + " is ready"));
      figures = pay(stack, seed);
    } finally {
      stack.stop();
    }
    System.out.println();
    System.out.print(figures.table());
    if (values.containsKey("--json")) {
      Files.writeString(Path.of(value("--json", "")), figures.json().toPrettyString() + "\n");
    }
    System.out.println(
        figures.isClean()
            ? "Every fen is accounted for."
            : "NOT every fen is accounted for: see the figures marked BROKEN.");
    return figures.isClean();
  }

  private PayoutFigures pay(Stack stack, long seed) throws IOException {
    PayoutJob job = PayoutJob.on(stack, System.out::println);
    int payees = Integer.parseInt(value("--payees", "2000"));
    System.out.println("paying " + payees + " people, seed " + seed);
    PayoutFigures figures = job.run(PayoutOrder.ofTheDrill(payees, seed, 1));
    Path proof = Path.of(value("--proof", stack.options().data().resolve("proof.json").toString()));
    Files.writeString(proof, job.proof());
    System.out.println("proof: " + proof + "   (check it with ./fachui verify FILE)");
    return figures;
  }
}
