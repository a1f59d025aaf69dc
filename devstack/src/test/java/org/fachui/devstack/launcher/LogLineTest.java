package org.fachui.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {
  @Test
  void aRecordIsTimeLevelMessageIdsAndStack() {
    String line =
        "{\"Timestamp\":\"2026-11-24T02:26:19.655+0000\",\"Level\":\"WARNING\",\"Version\":\"\","
            + "\"LoggerName\":\"org.fachui.A\",\"ThreadID\":\"98\",\"ThreadName\":\"t\","
            + "\"LogMessage\":\"the due of lot 7 is asked for \\\"again\\\" \\u671f\",\"lotId\":\"7\","
            + "\"Throwable\":{\"Exception\":\"x\",\"StackTrace\":\"java.lang.E: x\\n\\tat a.B\\n\"}}";
    assertThat(LogLine.readable(line).lines())
        .containsExactly(
            "2026-11-24T02:26:19.655+0000 WARNING the due of lot 7 is asked for \"again\" 期 {lotId=7} (org.fachui.A)",
            "java.lang.E: x",
            "\tat a.B");
  }

  @Test
  void anythingElseStaysAsItIs() {
    for (String line : new String[] {"", "plain", "{not json", "{\"a\":1}"}) {
      assertThat(LogLine.readable(line)).isEqualTo(line);
    }
  }
}
