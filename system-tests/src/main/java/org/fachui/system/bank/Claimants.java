package org.fachui.system.bank;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A crowd of claimants by seed: invented names, numbers of a place that issues no identity cards,
 * accounts that only one of them has, twelve banks, three tiers.
 */
public final class Claimants {
  /** The banks, by the first three digits of their bank numbers. */
  public static final List<String> BANKS =
      List.of("102", "103", "104", "105", "301", "302", "303", "305", "306", "308", "309", "310");

  private static final String HEADER =
      "registered_no,name,id_kind,id_number,bank_no,account_no,amount_yuan,tier\n";
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
  private static final String GIVEN = "禾川岚舟砚棠汀霁澄朗沐筠旻珩岑屿";
  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1950, 1, 1);
  private static final long FEN_MIN = 100_000;
  private static final int FEN_SPAN = 1_800_000;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Claimants() {}

  /**
   * So many of them; the same seed gives the same.
   *
   * @param first index of the first: another crowd with other indices has nobody in common with it
   */
  public static List<Claimant> of(int first, int count, long seed) {
    Random random = new Random(seed);
    List<Claimant> all = new ArrayList<>(count);
    for (int i = first; i < first + count; i++) {
      String bank = BANKS.get(random.nextInt(BANKS.size()));
      all.add(
          new Claimant(
              String.format(Locale.ROOT, "ZQ%07d", i + 1),
              name(random),
              residentId(i),
              bankNo(bank, random.nextInt(100)),
              String.format(Locale.ROOT, "622%s%013d", bank, i + 1),
              FEN_MIN + random.nextInt(FEN_SPAN),
              tier(random.nextInt(10))));
    }
    return all;
  }

  /** The claims file. */
  public static String csv(List<Claimant> claimants) {
    StringBuilder file = new StringBuilder(claimants.size() * 110).append(HEADER);
    claimants.forEach(one -> file.append(one.csv()).append('\n'));
    return file.toString();
  }

  private static int tier(int of10) {
    return of10 < 2 ? 1 : of10 < 5 ? 2 : 3;
  }

  /** With 演 (drill) in the middle, so that nobody can be meant. */
  private static String name(Random random) {
    return ""
        + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
        + "演"
        + GIVEN.charAt(random.nextInt(GIVEN.length()));
  }

  /** GB 11643; there is no place 339900. */
  public static String residentId(int number) {
    String digits =
        "339900"
            + FIRST_BIRTHDAY.plusDays(number / 1000).format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format(Locale.ROOT, "%03d", number % 1000);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  /** Bank, city, branch and the check digit of ISO 7064, MOD 11,10. */
  public static String bankNo(String bank, int branch) {
    String digits = bank + String.format(Locale.ROOT, "3310%04d", branch);
    int product = 10;
    for (int i = 0; i < digits.length(); i++) {
      int sum = (product + digits.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return digits + (11 - product) % 10;
  }
}
