package org.fachui.simulators.bank.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.fachui.simulators.bank.Payments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentFileReaderTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static PaymentFile read(String xml) throws UnreadableFile {
    return PaymentFileReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String good() {
    return Payments.on(MONDAY).to("102", "6222", 12_345, "A").to("102", "6223", 5, "B").xml();
  }

  @Test
  void readsWhatWasAgreed() throws UnreadableFile {
    PaymentFile file = read(good());
    assertThat(file.messageId()).isEqualTo("M1");
    assertThat(file.due()).isEqualTo(MONDAY);
    assertThat(file.fen()).isEqualTo(12_350);
    assertThat(file.lines())
        .containsExactly(
            new PaymentLine("A", 12_345, "102331000017", "6222", "测试&某"),
            new PaymentLine("B", 5, "102331000017", "6223", "测试&某"));
  }

  static Stream<Arguments> wrong() {
    String xml = good();
    return Stream.of(
        Arguments.of("", UnreadableFile.Why.BAD_FILE),
        Arguments.of("hello", UnreadableFile.Why.BAD_FILE),
        Arguments.of(xml.substring(0, xml.length() / 2), UnreadableFile.Why.BAD_FILE),
        Arguments.of(
            xml.replace("pain.001.001.09", "pain.001.001.03"), UnreadableFile.Why.BAD_FILE),
        Arguments.of(xml.replace("CNY", "USD"), UnreadableFile.Why.BAD_FILE),
        Arguments.of(xml.replace(">123.45<", ">123.4<"), UnreadableFile.Why.BAD_FILE),
        Arguments.of(xml.replace(">123.45<", ">-123.45<"), UnreadableFile.Why.BAD_FILE),
        Arguments.of(xml.replace(">0.05<", ">0.00<"), UnreadableFile.Why.BAD_FILE),
        Arguments.of(xml.replace("<EndToEndId>B<", "<EndToEndId>A<"), UnreadableFile.Why.BAD_FILE),
        Arguments.of(
            xml.replace("<EndToEndId>B<", "<EndToEndId>" + "B".repeat(36) + "<"),
            UnreadableFile.Why.BAD_FILE),
        Arguments.of(
            xml.replace("2026-11-23</Dt>", "2026-02-30</Dt>"), UnreadableFile.Why.BAD_FILE),
        Arguments.of(xml.replace("<NbOfTxs>2", "<NbOfTxs>3"), UnreadableFile.Why.BAD_COUNT),
        Arguments.of(
            xml.replace("<CtrlSum>123.50", "<CtrlSum>123.51"), UnreadableFile.Why.BAD_SUM));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesTheWholeFile(String xml, UnreadableFile.Why why) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOfSatisfying(
            UnreadableFile.class, fault -> assertThat(fault.why()).isEqualTo(why));
  }

  @Test
  void readsNoFileOfOursThroughAnEntity() {
    String evil =
        good()
            .replace(
                "<Document", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Document")
            .replace("测试&amp;某", "&x;");
    assertThatThrownBy(() -> read(evil)).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void refusesABombOfEntities() {
    String bomb =
        good()
            .replace(
                "<Document",
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><Document")
            .replace("测试&amp;某", "&b;&b;");
    assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void refusesMoreLinesThanAgreed() throws UnreadableFile {
    assertThat(read(Payments.on(MONDAY).many("102", 0, 5_000).xml()).lines()).hasSize(5_000);
    assertThatThrownBy(() -> read(Payments.on(MONDAY).many("102", 0, 5_001).xml()))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            fault -> assertThat(fault.why()).isEqualTo(UnreadableFile.Why.TOO_LARGE));
  }
}
