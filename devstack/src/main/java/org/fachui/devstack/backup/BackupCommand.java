package org.fachui.devstack.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.fachui.devstack.launcher.Arguments;
import org.fachui.devstack.launcher.Claim;
import org.fachui.devstack.launcher.Refusal;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.devstack.supervisor.StackOptions;

/** The commands {@code backup} and {@code restore} from where the launcher hands over. */
public final class BackupCommand {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private BackupCommand() {}

  /**
   * Takes a backup of the stack that runs on the data folder.
   *
   * @param arguments at most one word, the file
   */
  public static void backup(Path home, Arguments arguments) {
    if (arguments.words().size() > 1) {
      throw new Refusal(Refusal.CANNOT, "Say one file: ./fachui backup [FILE]");
    }
    int port =
        Claim.port(arguments.data())
            .filter(known -> Claim.holder(arguments.data()).isPresent())
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.FAILED,
                        "Nothing runs on "
                            + arguments.data()
                            + "; start Fachui with ./fachui up and take the backup then."));
    Path file =
        Path.of(
            arguments.words().isEmpty()
                ? "fachui-backup-" + STAMP.format(Clock.systemUTC().instant()) + ".zip"
                : arguments.words().get(0));
    Stack stack = Stack.of(options(home, arguments).withPort(port));
    refusing(() -> new TakingBackup(stack, Clock.systemUTC(), System.out::println).take(file));
  }

  /**
   * Puts a backup back.
   *
   * @param arguments one word, the file
   */
  public static void restore(Path home, Arguments arguments) {
    Path file = Path.of(arguments.words().get(0));
    refusing(
        () ->
            new Restoring(options(home, arguments), Clock.systemUTC(), System.out::println)
                .restore(file, arguments.replace(), arguments.onlyPostgres()));
  }

  private static StackOptions options(Path home, Arguments arguments) {
    return StackOptions.defaults(home).withData(arguments.data());
  }

  private static void refusing(Runnable work) {
    try {
      work.run();
    } catch (StackFailure e) {
      throw new Refusal(Refusal.FAILED, e.sentence());
    }
  }
}
