package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a phase of an open load was answered, and how soon. Used by one thread. */
final class Shedding {

  private static final Pattern REASON = Pattern.compile("\"reason\":\"([A-Z_]+)\"");
  private static final String RETRY_AFTER = "\r\nretry-after:";

  private final Latencies accepted = new Latencies();
  private final Map<String, Long> others = new TreeMap<>();
  private long judged;
  private long shed429;
  private long shed503;
  private long withoutRetryAfter;
  private long unknown;
  private long failed;

  /** Takes an answer and the time since its request was to leave. */
  void count(int status, ByteBuffer answer, long nanos) {
    if (status == 201) {
      accepted.add(nanos);
      return;
    }
    String text = US_ASCII.decode(answer.duplicate()).toString();
    Matcher reason = REASON.matcher(text);
    others.merge(status + (reason.find() ? " " + reason.group(1) : ""), 1L, Long::sum);
    switch (status) {
      case 429 -> shed429++;
      case 503 -> shed503++;
      case 202 -> unknown++;
      case 409, 422 -> judged++;
      default -> failed++;
    }
    boolean says = text.toLowerCase(Locale.ROOT).contains(RETRY_AFTER);
    withoutRetryAfter += (status == 429 || status == 503) && !says ? 1 : 0;
  }

  /** A request without an answer. */
  void lost() {
    failed++;
    others.merge("no answer", 1L, Long::sum);
  }

  long accepted() {
    return accepted.count();
  }

  /** Accepted or refused by a rule: what the engine has decided. */
  long decided() {
    return accepted.count() + judged;
  }

  long shed429() {
    return shed429;
  }

  long shed503() {
    return shed503;
  }

  /** Turned away without a word about when to come again. */
  long withoutRetryAfter() {
    return withoutRetryAfter;
  }

  /** Not known yet when it was answered. */
  long unknown() {
    return unknown;
  }

  /** Other statuses, and requests without an answer. */
  long failed() {
    return failed;
  }

  double p50Ms() {
    return accepted.percentileMs(50);
  }

  /** Of the accepted ones. */
  double p99Ms() {
    return accepted.percentileMs(99);
  }

  /** How often each answer other than 201 was given. */
  Map<String, Long> others() {
    return others;
  }
}
