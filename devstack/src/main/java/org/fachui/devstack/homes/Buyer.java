package org.fachui.devstack.homes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * Somebody who does not exist and wants the home.
 *
 * @param subject at the sign-in provider
 * @param number which of them, from 1
 */
record Buyer(String subject, int number) {
  private static final int ROBOTS = 6;
  private static final int FIRST_SUBJECT = 101;
  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1971, 3, 1);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String BANK_NO = "102331000014";

  /** The robots, who bid for no other lot. */
  static List<Buyer> robots() {
    return IntStream.rangeClosed(1, ROBOTS)
        .mapToObj(i -> new Buyer("bidder-" + (FIRST_SUBJECT + i), i))
        .toList();
  }

  String name() {
    return "演机" + "甲乙丙丁戊己庚辛".charAt(number - 1);
  }

  /** GB 11643 with the region 339900, which is nobody's. */
  String residentId() {
    String digits =
        "339900"
            + FIRST_BIRTHDAY.plusDays(number).format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format(Locale.ROOT, "%03d", number);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  /** 行号 of the buyer's bank. */
  String bankNo() {
    return BANK_NO;
  }

  /** Where the deposit comes from and goes back to. */
  String accountNo() {
    return String.format(Locale.ROOT, "6222021202%09d", number);
  }

  /** The contract's {@code EnrolmentRequest}. */
  JsonObject request() {
    return JsonObject.builder()
        .put("name", name())
        .put("residentId", residentId())
        .put("phone", "13900000000")
        .put("eServiceConsent", true)
        .put("address", "杭州市西湖区演练路1号")
        .put("undertaking", true)
        .put(
            "refund",
            JsonObject.builder()
                .put("name", name())
                .put("bankNo", bankNo())
                .put("accountNo", accountNo())
                .build())
        .build();
  }

  /** Hides the person, even an invented one. */
  @Override
  public String toString() {
    return "Buyer[" + subject + "]";
  }
}
