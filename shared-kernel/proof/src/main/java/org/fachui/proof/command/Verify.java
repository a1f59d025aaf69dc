package org.fachui.proof.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.fachui.proof.bidlog.VerifyCommand;
import org.fachui.proof.canonical.JsonReader;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.canonical.MalformedJsonException;
import org.fachui.proof.payout.VerifyProofCommand;

/**
 * Verifies a file by its member {@code format}. A proof of a payout has it first; whatever else the
 * file is, the verifier of bid logs says.
 */
public final class Verify {
  private static final String PAYOUT = "fachui-payout/";

  private Verify() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out));
  }

  /** Runs the verifier and returns its exit code: 0 holds, 1 a finding, 2 cannot be read. */
  public static int run(String[] args, OutputStream out) {
    return args.length == 1 && isPayout(args[0])
        ? VerifyProofCommand.run(args, out)
        : VerifyCommand.run(args, out);
  }

  private static boolean isPayout(String file) {
    try (Reader reader = Files.newBufferedReader(Path.of(file))) {
      JsonReader json = new JsonReader(reader);
      json.beginObject();
      return "format".equals(json.nextName())
          && json.readValue() instanceof JsonText text
          && text.value().startsWith(PAYOUT);
    } catch (IOException | MalformedJsonException | InvalidPathException another) {
      return false;
    }
  }
}
