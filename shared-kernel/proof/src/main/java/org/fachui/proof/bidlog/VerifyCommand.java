package org.fachui.proof.bidlog;

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
import java.util.Optional;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Unreadable;
import org.fachui.proof.bidlog.VerificationReport.Unsupported;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.MalformedJsonException;
import org.fachui.proof.guomi.Guomi;

/**
 * {@code verify FILE [--receipt RECEIPT]}: checks an exported log, and whether a receipt's record
 * stands in it. Needs no service. Exit code 0: all holds; 1: a finding; 2: a file cannot be read.
 */
public final class VerifyCommand {
  private static final String USAGE = "Usage: verify FILE [--receipt RECEIPT]";
  private static final DateTimeFormatter BEIJING =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(8));

  private final PrintStream out;

  private VerifyCommand(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) {
    System.exit(run(args, System.out));
  }

  /** Runs the command and returns its exit code. */
  public static int run(String[] args, OutputStream out) {
    VerifyCommand command = new VerifyCommand(new PrintStream(out, true, StandardCharsets.UTF_8));
    boolean withReceipt = args.length == 3 && args[1].equals("--receipt");
    if (args.length != 1 && !withReceipt) {
      return command.say(2, USAGE);
    }
    Optional<Path> receipt = withReceipt ? Optional.of(Path.of(args[2])) : Optional.empty();
    return command.verify(Path.of(args[0]), receipt);
  }

  private int verify(Path file, Optional<Path> receipt) {
    VerificationReport report;
    try (InputStream in = Files.newInputStream(file)) {
      report = BidLogVerifier.verify(in);
    } catch (IOException absent) {
      return say(2, "The file " + file + " cannot be opened.");
    }
    return switch (report) {
      case Unreadable unreadable ->
          say(2, "The file " + file + " is not a bid log. " + unreadable.sentence());
      case Unsupported unsupported ->
          say(2, "The file " + file + " cannot be checked here. " + unsupported.sentence());
      case Found found -> say(1, "The log does not hold.\n  " + found.finding());
      case Verified verified -> {
        tell(verified);
        yield receipt.map(path -> verifyReceipt(path, verified)).orElse(0);
      }
    };
  }

  private int verifyReceipt(Path file, Verified verified) {
    try {
      JsonObject json = CanonicalJson.parseObject(Files.readString(file));
      Receipt receipt =
          Receipt.fromJson(json.get("receipt") instanceof JsonObject inner ? inner : json);
      Optional<Finding> finding = verified.contradiction(receipt);
      return finding.isPresent()
          ? say(1, "The receipt does not hold.\n  " + finding.get())
          : say(0, "The receipt holds: its record is number " + receipt.record().seq() + ".");
    } catch (Guomi.Missing missing) {
      return say(2, "The receipt cannot be checked here. " + Guomi.MISSING);
    } catch (IOException absent) {
      return say(2, "The file " + file + " cannot be read.");
    } catch (MalformedJsonException | MisshapenException notAReceipt) {
      return say(2, "The file " + file + " is not a receipt. " + notAReceipt.getMessage());
    }
  }

  private void tell(Verified verified) {
    LogOutcome outcome = verified.outcome();
    line("The log holds: every record is signed, and the replay of the rules gives this outcome.");
    if (outcome.drill()) {
      line("  DRILL (演练): not a real auction");
    }
    line("  Lot      " + outcome.lot() + " " + outcome.title());
    line("  Result   " + result(outcome));
    line("  End      " + BEIJING.format(Instant.ofEpochMilli(outcome.endAt())) + " (UTC+8)");
    line("  Records  " + outcome.records() + ", of which " + outcome.bids() + " bids");
    line("  Heads    " + outcome.heads());
    line("  Signed   with " + outcome.profile().algorithm() + " over " + hashing(outcome));
    outcome.keyIds().forEach(keyId -> line("  Key      " + keyId));
    verified.warnings().forEach(warning -> line("  Warning  " + warning));
    line("Compare the key with the one that the court publishes: a log signed throughout by");
    line("somebody else's key is consistent in itself.");
  }

  private static String hashing(LogOutcome outcome) {
    return outcome.profile().hashing().name().replace('_', '-');
  }

  private static String result(LogOutcome outcome) {
    String price = outcome.price() == 0 ? "" : yuan(outcome.price());
    return switch (outcome.result()) {
      case BidRecord.Closed.SOLD -> "SOLD to " + outcome.winner() + " for " + price;
      case BidRecord.Closed.UNSOLD -> "UNSOLD (流拍): nobody bid";
      default ->
          outcome.bids() == 0
              ? "not closed, no bid yet"
              : "not closed, " + outcome.winner() + " leads with " + price;
    };
  }

  private static String yuan(long fen) {
    return String.format(Locale.ROOT, "%,.2f yuan", BigDecimal.valueOf(fen, 2));
  }

  private void line(String line) {
    out.println(line);
  }

  private int say(int exitCode, String sentence) {
    out.println(sentence);
    return exitCode;
  }
}
