package org.fachui.devstack.launcher;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of JSON as people read it: time, level, message, ids, and the stack below. The launcher
 * has the JDK alone, which reads no JSON; the container writes strings only.
 */
final class LogLine {
  /** What the container's formatter writes of every record. */
  private static final Set<String> OF_EVERY_RECORD =
      Set.of(
          "Timestamp",
          "Level",
          "Version",
          "LoggerName",
          "ThreadID",
          "ThreadName",
          "TimeMillis",
          "LevelValue",
          "MessageID",
          "LogMessage",
          "Exception",
          "StackTrace");

  private static final Pattern MEMBER =
      Pattern.compile("\"([A-Za-z]+)\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private LogLine() {}

  /** The line as it is, if it is no record. */
  static String readable(String line) {
    Map<String, String> record = line.startsWith("{") ? members(line) : Map.of();
    return record.containsKey("LogMessage") ? readable(record) : line;
  }

  private static Map<String, String> members(String line) {
    Map<String, String> members = new TreeMap<>();
    Matcher member = MEMBER.matcher(line);
    while (member.find()) {
      members.putIfAbsent(member.group(1), unescaped(member.group(2)));
    }
    return members;
  }

  private static String unescaped(String text) {
    return ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(one(found.group(1))));
  }

  private static String one(String escape) {
    return switch (escape.charAt(0)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r', 'b', 'f' -> "";
      case 'u' ->
          escape.length() == 5
              ? Character.toString(Integer.parseInt(escape.substring(1), 16))
              : escape;
      default -> escape;
    };
  }

  private static String readable(Map<String, String> record) {
    Map<String, String> fields = new TreeMap<>(record);
    fields.keySet().removeAll(OF_EVERY_RECORD);
    String text =
        record.getOrDefault("Timestamp", "")
            + " "
            + record.getOrDefault("Level", "")
            + " "
            + record.get("LogMessage")
            + (fields.isEmpty() ? "" : " " + fields)
            + " ("
            + record.getOrDefault("LoggerName", "")
            + ")\n"
            + record.getOrDefault("StackTrace", "");
    return text.stripTrailing();
  }
}
