package org.fachui.payout.payees;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fachui.kernel.people.BankNumber;
import org.fachui.kernel.people.ResidentId;

/** Writes claims files. Row 0 is line 2. */
public final class ClaimsCsv {
  public static final String HEADER =
      "registered_no,name,id_kind,id_number,bank_no,account_no,amount_yuan,tier";

  private static final String[] BANKS = {
    "102", "103", "104", "105", "301", "302", "303", "305", "306", "308", "309", "310"
  };

  private final List<String> lines = new ArrayList<>(List.of(HEADER));

  /** A row that is right, with this number and amount. */
  public static String row(int number, String yuan, int tier) {
    return "R%06d,债权人%d,RESIDENT,%s,%s,6222%015d,%s,%d"
        .formatted(number, number, residentId(number), bankNo(number), number, yuan, tier);
  }

  /** An id number that is right. */
  public static String residentId(int number) {
    return ResidentId.withCheckCharacter("330106%08d%03d".formatted(day(number), number % 1_000))
        .text();
  }

  private static int day(int number) {
    return (1950 + number / 1_000 % 50) * 10_000 + (1 + number / 50_000 % 12) * 100 + 11;
  }

  /** A bank number that is right, of each of the twelve banks in turn. */
  public static String bankNo(int number) {
    return BankNumber.withCheckDigit(
            BANKS[number % BANKS.length] + "3310%04d".formatted(number % 10_000))
        .text();
  }

  /** Adds a row that is right. */
  public ClaimsCsv good(int number, String yuan, int tier) {
    return line(row(number, yuan, tier));
  }

  /** Adds rows that are right, from one number to before another. */
  public ClaimsCsv good(int from, int to) {
    for (int number = from; number < to; number++) {
      good(number, "1000.%02d".formatted(number % 100), 1);
    }
    return this;
  }

  /** Adds a line as it is. */
  public ClaimsCsv line(String line) {
    lines.add(line);
    return this;
  }

  /** The file in UTF-8. */
  public InputStream utf8() {
    return in(StandardCharsets.UTF_8);
  }

  /** The file in another encoding. */
  public InputStream in(Charset charset) {
    return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(charset));
  }
}
