package org.fachui.payout.accounts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.fachui.kernel.cases.CaseNumber;

/**
 * A virtual account number (虚拟账号): whoever pays to it pays to one case. Twenty digits: 95 and the
 * case's year, its court and kind as a checksum of ten digits, a number of its own and two check
 * digits (ISO 7064, MOD 97-10), by which a mistyped digit is found.
 */
public record VirtualAccountNo(String text) {
  private static final Pattern FORM = Pattern.compile("95[0-9]{18}");
  private static final int MOD = 97;

  /**
   * A number in its one spelling.
   *
   * @throws IllegalArgumentException for anything else
   */
  public VirtualAccountNo {
    if (!isOne(text)) {
      throw new IllegalArgumentException("This is not a virtual account number.");
    }
  }

  /** The number of a case; the same for the same case. */
  public static VirtualAccountNo of(CaseNumber no) {
    CRC32C checksum = new CRC32C();
    checksum.update((no.court().text() + no.kind()).getBytes(StandardCharsets.UTF_8));
    String body =
        "95%02d%06d%08d".formatted(no.year() % 100, checksum.getValue() % 1_000_000, no.number());
    return new VirtualAccountNo(body + "%02d".formatted(check(body)));
  }

  /** Whether the text has the form and its check digits are right. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches()
        && Integer.parseInt(text.substring(18)) == check(text.substring(0, 18));
  }

  private static long check(String body) {
    return MOD + 1 - Long.parseLong(body) % MOD * 100 % MOD;
  }

  @Override
  public String toString() {
    return text;
  }
}
