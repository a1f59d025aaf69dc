package org.fachui.auction.messages.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.auction.messages.model.Language;
import org.fachui.auction.messages.model.MessageKind;
import org.fachui.auction.messages.model.MessageText;
import org.fachui.auction.messages.model.Outgoing;
import org.fachui.auction.messages.model.Outgoing.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
  private static final UUID LOT = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
  private static final Wording WORDING = new Wording("https://auction.example.com/");

  private static Outgoing message(MessageKind kind, Language language, boolean drill, int news) {
    return new Outgoing(
        UUID.randomUUID(),
        kind,
        new Address(Channel.EMAIL, "li@example.com"),
        language,
        kind == MessageKind.CODE
            ? null
            : new About(LOT, "文三路住宅", "A home", drill, 123_456_789L, AT, news),
        kind == MessageKind.CODE ? "012345" : null,
        AT.plusSeconds(60),
        1,
        0,
        0);
  }

  static Stream<Arguments> everything() {
    return Stream.of(MessageKind.values())
        .flatMap(
            kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void saysSomethingInBothLanguagesAndNothingInTheSubject(MessageKind kind, Language language) {
    MessageText text = WORDING.of(message(kind, language, false, 1));
    assertThat(text.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).isNotBlank());
    assertThat(text.subject())
        .doesNotContain("文三路", "home", "1,234,567", "012345", "Won", "竞得", "bid more", "高于");
    assertThat(text.brief()).hasSizeLessThan(160).doesNotContain("文三路", "A home", "1,234,567");
    boolean latin = text.lines().getFirst().codePoints().allMatch(c -> c < 0x3000);
    assertThat(latin).isEqualTo(language == Language.EN);
    assertThat(text.link()).startsWith("https://auction.example.com/");
    assertThat(text.toString()).doesNotContain("012345");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void allButACodeSayHowToGetFewerAndLeadToTheirLot(MessageKind kind, Language language) {
    MessageText text = WORDING.of(message(kind, language, false, 1));
    if (kind == MessageKind.CODE) {
      assertThat(text.farewell()).isEmpty();
      assertThat(text.brief()).contains("012345");
    } else {
      assertThat(text.farewell()).endsWith("https://auction.example.com/my/notices");
      assertThat(text.brief()).endsWith(text.link());
    }
    if (kind != MessageKind.CODE && kind != MessageKind.REFUND_SENT) {
      assertThat(text.link()).contains("/lots/" + LOT);
    }
  }

  @Test
  void aDrillSaysThatItIsOne() {
    assertThat(WORDING.of(message(MessageKind.WON, Language.ZH, true, 1)).lines())
        .anyMatch(line -> line.contains("【演练】"));
    assertThat(WORDING.of(message(MessageKind.WON, Language.EN, true, 1)).brief())
        .contains("(drill)");
    assertThat(WORDING.of(message(MessageKind.WON, Language.ZH, false, 1)).lines())
        .noneMatch(line -> line.contains("演练"));
  }

  @Test
  void figuresAreInYuanAndBeijingTime() {
    String line = WORDING.of(message(MessageKind.OUTBID, Language.ZH, false, 3)).lines().getFirst();
    assertThat(line).contains("1,234,567.89 元").contains("2026-05-01 16:00:00").contains("3 次变化");
    assertThat(WORDING.of(message(MessageKind.OUTBID, Language.EN, false, 1)).lines().getFirst())
        .doesNotContain("changes");
  }
}
