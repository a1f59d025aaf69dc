package org.fachui.proof.payout;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fachui.proof.payout.ProofReport.Found;
import org.fachui.proof.payout.ProofReport.Unreadable;
import org.fachui.proof.payout.ProofReport.Verified;

/**
 * {@code verify FILE} for a proof of a payout. Needs no service. Exit code 0: all holds; 1: a
 * finding; 2: the file cannot be read.
 */
public final class VerifyProofCommand {
  private static final DateTimeFormatter BEIJING =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(8));

  private final PrintStream out;

  private VerifyProofCommand(PrintStream out) {
    this.out = out;
  }

  /** Runs the command and returns its exit code. */
  public static int run(String[] args, OutputStream out) {
    VerifyProofCommand command =
        new VerifyProofCommand(new PrintStream(out, true, StandardCharsets.UTF_8));
    return args.length == 1
        ? command.verify(Path.of(args[0]))
        : command.say(2, "Usage: verify FILE");
  }

  private int verify(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return switch (ProofVerifier.verify(in)) {
        case Unreadable unreadable ->
            say(2, "The file " + file + " is not a proof. " + unreadable.sentence());
        case Found found -> say(1, "The proof does not hold.\n  " + found.finding());
        case Verified verified -> tell(verified.statement());
      };
    } catch (IOException absent) {
      return say(2, "The file " + file + " cannot be opened.");
    }
  }

  private int tell(ProofStatement of) {
    PoolSums sums = of.equation();
    line("The proof holds: every transfer is sealed, and each fen is where the lines say.");
    line("  Case           " + of.caseNo() + ", pool " + of.pool());
    line("  At             " + BEIJING.format(Instant.ofEpochMilli(of.at())) + " (UTC+8)");
    line("  Pool           " + yuan(sums.poolFen()));
    line("  Paid           " + yuan(sums.paidFen()));
    line("  In flight      " + yuan(sums.inFlightFen()));
    line("  On account     " + yuan(sums.onAccountFen()));
    line("  Escrow         " + yuan(sums.escrowFen()));
    line("  Held           " + yuan(sums.heldFen()));
    line("  Costs          " + yuan(sums.costsFen()));
    line("  Undistributed  " + yuan(sums.undistributedFen()));
    line("  Lines          " + of.lines());
    line("  Transfers      " + of.transfers() + " under " + of.seals() + " seals");
    line("  Key            " + of.keyId());
    return say(0, "Compare the key with the one that the court publishes.");
  }

  private static String yuan(long fen) {
    return String.format(Locale.ROOT, "%,20.2f yuan", BigDecimal.valueOf(fen, 2));
  }

  private void line(String line) {
    out.println(line);
  }

  private int say(int exitCode, String sentence) {
    out.println(sentence);
    return exitCode;
  }
}
