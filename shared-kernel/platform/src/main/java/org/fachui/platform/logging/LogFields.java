package org.fachui.platform.logging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Names and values beside a message. They travel as a map among the record's parameters, of which
 * the container's JSON formatter makes members of their own; other formatters show the message
 * alone.
 */
public final class LogFields {
  private final Map<String, Object> values = new LinkedHashMap<>();

  private LogFields() {}

  /** Of a lot. */
  public static LogFields lot(@Nullable Object id) {
    return new LogFields().and("lotId", id);
  }

  /** One field; {@code caseId}, {@code lotId}, {@code batchId}, {@code transferId} and so on. */
  public static LogFields of(String name, @Nullable Object id) {
    return new LogFields().and(name, id);
  }

  /** One more; left out if there is no value. */
  public LogFields and(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
    return this;
  }

  /** Logs a message with its parameters. */
  public void log(Logger logger, Level level, String message, @Nullable Object... parameters) {
    log(logger, level, null, message, parameters);
  }

  /** Logs a message with its parameters, and what was thrown. */
  public void log(
      Logger logger,
      Level level,
      @Nullable Throwable thrown,
      String message,
      @Nullable Object... parameters) {
    if (!logger.isLoggable(level)) {
      return;
    }
    @Nullable Object[] all = new Object[parameters.length + 1];
    System.arraycopy(parameters, 0, all, 0, parameters.length);
    all[parameters.length] = Map.copyOf(values);
    LogRecord record = new LogRecord(level, message);
    record.setLoggerName(logger.getName());
    record.setThrown(thrown);
    record.setParameters(all);
    logger.log(record);
  }
}
