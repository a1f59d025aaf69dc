package org.fachui.devstack.launcher;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How far a start is: one line on the console when a stage is done, and the facts for the page.
 * Safe for use by several threads.
 */
public final class Progress {
  /** What has become of a stage. */
  public enum State {
    /** Not begun. */
    WAITING,
    /** Under way. */
    RUNNING,
    /** Done. */
    DONE,
    /** Nothing had changed. */
    UNCHANGED,
    /** Failed; the start ends. */
    FAILED
  }

  /**
   * A stage now.
   *
   * @param millis how long it has taken so far or took
   */
  public record Entry(Stage stage, State state, long millis) {}

  private record Times(State state, long begunNanos, long endedNanos) {}

  private final PrintStream out;
  private final LongSupplier nanos;
  private final long begun;
  private final Map<Stage, Times> times = new EnumMap<>(Stage.class);
  private String failure = "";
  private boolean ready;

  /**
   * Begins to count.
   *
   * @param out where a line per stage is printed
   * @param nanos a monotonous clock
   */
  public Progress(PrintStream out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** A stage begins. */
  public synchronized void begin(Stage stage) {
    times.put(stage, new Times(State.RUNNING, nanos.getAsLong(), 0));
  }

  /** A stage is done; prints its line. */
  public synchronized void done(Stage stage) {
    end(stage, State.DONE);
  }

  /** A stage had nothing to do; prints its line. */
  public synchronized void unchanged(Stage stage) {
    begin(stage);
    end(stage, State.UNCHANGED);
  }

  private void end(Stage stage, State state) {
    long now = nanos.getAsLong();
    Times before = times.getOrDefault(stage, new Times(State.RUNNING, now, 0));
    times.put(stage, new Times(state, before.begunNanos(), now));
    String note = state == State.UNCHANGED ? "unchanged" : seconds(now - before.begunNanos());
    out.printf(Locale.ROOT, "  %-32s %10s%n", stage.english(), note);
    out.flush();
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }

  /** The start has failed: whatever runs has failed with it. */
  public synchronized void fail(String sentence) {
    failure = sentence;
    long now = nanos.getAsLong();
    times.replaceAll(
        (stage, before) ->
            before.state() == State.RUNNING
                ? new Times(State.FAILED, before.begunNanos(), now)
                : before);
  }

  /** Everything is ready: the page sends its visitors on. */
  public synchronized void ready() {
    ready = true;
  }

  /** Whether everything is ready. */
  public synchronized boolean isReady() {
    return ready;
  }

  /** Why the start failed; empty when it did not. */
  public synchronized String failure() {
    return failure;
  }

  /** How long it has gone on, in milliseconds. */
  public synchronized long millis() {
    return (nanos.getAsLong() - begun) / 1_000_000;
  }

  /** A stage now. */
  public synchronized Entry entry(Stage stage) {
    Times known = times.getOrDefault(stage, new Times(State.WAITING, 0, 0));
    long end = known.state() == State.RUNNING ? nanos.getAsLong() : known.endedNanos();
    long taken = known.state() == State.WAITING ? 0 : (end - known.begunNanos()) / 1_000_000;
    return new Entry(stage, known.state(), taken);
  }
}
