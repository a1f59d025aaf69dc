package org.fachui.payout.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.proof.merkle.Hash;

/**
 * A virtual account number (虚拟账号): whoever pays to it pays to one case, deposit or due. Twenty
 * digits; the last two check the others (ISO 7064, MOD 97-10), by which a mistyped digit is found.
 * A case's has 95, its year, court and kind as a checksum and its number; a deposit's 96 and a
 * due's 97 and sixteen digits of a hash, so that nobody's number tells another's.
 */
public record VirtualAccountNo(String text) {
  private static final Pattern FORM = Pattern.compile("9[567][0-9]{18}");
  private static final int MOD = 97;
  private static final long HASHED = 10_000_000_000_000_000L;

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

  /** The number of a bid deposit. */
  public static VirtualAccountNo ofDeposit(UUID enrolmentId) {
    return hashed("96", enrolmentId);
  }

  /** The number of the rest of a lot's price. */
  public static VirtualAccountNo ofDue(UUID lotId) {
    return hashed("97", lotId);
  }

  private static VirtualAccountNo hashed(String prefix, UUID id) {
    byte[] text = (prefix + id).getBytes(StandardCharsets.UTF_8);
    long digits = Math.floorMod(ByteBuffer.wrap(Hash.of(text).bytes()).getLong(), HASHED);
    String body = prefix + "%016d".formatted(digits);
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
