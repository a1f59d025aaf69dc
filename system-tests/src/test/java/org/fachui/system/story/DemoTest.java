package org.fachui.system.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--payee 5           | --payee: the options are --payees, --seed,",
        "--payees            | --payees: the options are --payees, --seed,",
        "--payees many       | --payees is a number from 1 to 200000, not many",
        "--payees 0          | --payees is a number from 1 to 200000, not 0",
        "--port 80           | --port is a number from 1024 to 65000, not 80",
        "--sabotage nothing  | --sabotage is one of none, double-send, drop-line, false-enter,",
        "--faults all        | --faults is one of some, none, heavy, not all",
        "--kills perhaps     | --kills is one of no, yes, not perhaps"
      })
  void aWrongOptionIsNamedWithWhatWouldDo(String words, String sentence) throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    assertThat(Demo.run(List.of(words.split(" ")), new PrintStream(err, true, UTF_8))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("demo: " + sentence);
  }
}
