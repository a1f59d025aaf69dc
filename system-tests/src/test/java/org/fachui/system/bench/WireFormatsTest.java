package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireFormatsTest {

  @Test
  void anHttpAnswerEndsWithItsLength() {
    String answer = "HTTP/1.1 201 Created\r\nContent-Length: 3\r\nX: 1\r\n\r\nabc";

    assertThat(HttpAnswers.length(bytes(answer))).isEqualTo(answer.length());
    assertThat(HttpAnswers.length(bytes(answer + "HTTP"))).isEqualTo(answer.length());
    assertThat(HttpAnswers.status(bytes(answer))).isEqualTo(201);
    assertNoPrefixIsWhole(answer);
  }

  @Test
  void anHttpAnswerEndsWithItsLastChunk() {
    String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";

    assertThat(HttpAnswers.length(bytes(answer))).isEqualTo(answer.length());
    assertNoPrefixIsWhole(answer);
  }

  private static void assertNoPrefixIsWhole(String answer) {
    for (int i = 0; i < answer.length(); i++) {
      assertThat(HttpAnswers.length(bytes(answer.substring(0, i)))).isZero();
    }
  }

  @Test
  void aRedisAnswerIsWholeWithItsLastElement() {
    for (String answer :
        List.of(
            "+OK\r\n",
            "-ERR no\r\n",
            ":12\r\n",
            "$3\r\nabc\r\n",
            "$-1\r\n",
            "*2\r\n$8\r\nACCEPTED\r\n*1\r\n:1\r\n")) {
      assertThat(Resp.answerLength(bytes(answer))).as(answer).isEqualTo(answer.length());
      for (int i = 0; i < answer.length(); i++) {
        assertThat(Resp.answerLength(bytes(answer.substring(0, i)))).as(answer).isZero();
      }
    }
  }

  @Test
  void aRedisCommandCountsItsWords() {
    assertThat(US_ASCII.decode(Resp.command("GET", "key")).toString())
        .isEqualTo("*2\r\n$3\r\nGET\r\n$3\r\nkey\r\n");
  }

  @Test
  void percentilesAndMediansAreThoseOfTheList() {
    Latencies latencies = new Latencies();
    for (int i = 100; i >= 1; i--) {
      latencies.add(i * 1_000_000L);
    }

    assertThat(latencies.percentileMs(50)).isEqualTo(50);
    assertThat(latencies.percentileMs(99)).isEqualTo(99);
    assertThat(Median.of(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Median.of(List.of(4.0, 1.0))).isEqualTo(2.5);
  }

  @Test
  void theNameOfAScriptIsItsHash() {
    assertThat(Sha1.hex("return 1")).isEqualTo("e0e1f9fabfc9d4800c877a703b823ac0578ff8db");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(US_ASCII));
  }
}
