package org.fachui.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class LogFieldsTest {
  private final Logger logger = Logger.getAnonymousLogger();
  private final List<LogRecord> records = new ArrayList<>();

  LogFieldsTest() {
    logger.setUseParentHandlers(false);
    logger.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
  }

  @Test
  void standBehindTheParametersOfTheMessage() {
    var fault = new IllegalStateException();
    LogFields.lot(7)
        .and("batchId", "b")
        .and("caseId", null)
        .log(logger, Level.WARNING, fault, "the due of {0} is asked for again: {1}", "it", "away");
    LogRecord only = records.getFirst();
    assertThat(new SimpleFormatter().formatMessage(only))
        .isEqualTo("the due of it is asked for again: away");
    assertThat(only.getParameters()[2]).isEqualTo(Map.of("lotId", "7", "batchId", "b"));
    assertThat(only.getThrown()).isSameAs(fault);
  }

  @Test
  void areNotMadeOfWhatIsNotLogged() {
    logger.setLevel(Level.WARNING);
    LogFields.of("caseId", 1).log(logger, Level.INFO, "nothing");
    assertThat(records).isEmpty();
  }
}
