package org.fachui.auction.messages.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "EMAIL, li@example.com, li@example.com, l***@example.com",
    "EMAIL, ' Li.Ming+a@Mail.Example.COM ', Li.Ming+a@mail.example.com, L***@mail.example.com",
    "SMS, 13800005678, 13800005678, 138****5678",
    "SMS, +86 138-0000-5678, 13800005678, 138****5678",
  })
  void readsWhatPeopleTypeAndShowsOnlyEnoughToKnowItAgain(
      Channel channel, String typed, String text, String masked) {
    Address address = Address.read(channel, typed).orElseThrow();
    assertThat(address.text()).isEqualTo(text);
    assertThat(address.masked()).isEqualTo(masked);
    assertThat(address.toString()).doesNotContain(text).doesNotContain(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "li",
        "li@",
        "@example.com",
        "li@example",
        "li@@example.com",
        "li ming@example.com",
        "li@example.com\r\nBcc: x@example.com",
        "li@example.com,x@example.com",
        "<li@example.com>",
        "\"li\"@example.com",
        "li..ming@example.com",
        ".li@example.com",
        "li@-example.com",
        "李@example.com"
      })
  void whatIsNoPlainAddressIsNone(String typed) {
    assertThat(Address.read(Channel.EMAIL, typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12800005678", "1380000567", "138000056789", "+1 2025550100"})
  void whatIsNoMobileNumberIsNone(String typed) {
    assertThat(Address.read(Channel.SMS, typed)).isEmpty();
  }

  @Test
  void anAddressCannotBeMadeAroundTheCheck() {
    assertThatThrownBy(() -> new Address(Channel.EMAIL, "li"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("li@");
    assertThat(Address.read(Channel.EMAIL, "a".repeat(60) + "@" + "b.".repeat(100) + "com"))
        .isEmpty();
  }

  @Test
  void aCodeIsSixDigitsAndGoodForAQuarterOfAnHourAndFiveTries() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      assertThat(CodeCheck.draw(random)).matches("[0-9]{6}");
    }
    Instant until = NOW.plus(CodeCheck.GOOD_FOR);
    assertThat(CodeCheck.judge("012345", " 012345 ", 4, until, until))
        .isEqualTo(CodeCheck.Verdict.RIGHT);
    assertThat(CodeCheck.judge("012345", "12345", 0, until, NOW))
        .isEqualTo(CodeCheck.Verdict.WRONG);
    assertThat(CodeCheck.judge("012345", "012345", 5, until, NOW))
        .isEqualTo(CodeCheck.Verdict.VOID);
    assertThat(CodeCheck.judge("012345", "012345", 0, until, until.plusMillis(1)))
        .isEqualTo(CodeCheck.Verdict.VOID);
  }
}
