package org.fachui.system.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a phase was answered. Used by one thread. */
final class Tally {

  private static final Pattern REASON = Pattern.compile("\"reason\":\"([A-Z_]+)\"");

  private final Latencies latencies = new Latencies();
  private final Map<String, Long> refused = new TreeMap<>();
  private long answers;

  void count(int status, long nanos) {
    answers++;
    if (status == 201) {
      latencies.add(nanos);
    }
  }

  /** Remembers why something was not recorded. */
  void remark(int status, String answer) {
    Matcher reason = REASON.matcher(answer);
    refused.merge(status + (reason.find() ? " " + reason.group(1) : ""), 1L, Long::sum);
  }

  long answers() {
    return answers;
  }

  long accepted() {
    return latencies.count();
  }

  double acceptedShare() {
    return answers == 0 ? 0 : (double) accepted() / answers;
  }

  Latencies latencies() {
    return latencies;
  }

  Map<String, Long> refused() {
    return refused;
  }
}
