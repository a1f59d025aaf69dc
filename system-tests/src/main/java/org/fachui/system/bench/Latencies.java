package org.fachui.system.bench;

import java.util.Arrays;

/** Latencies of one phase, kept whole. Used by one thread. */
final class Latencies {

  private long[] nanos = new long[4096];
  private int count;

  void add(long latencyNanos) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = latencyNanos;
  }

  int count() {
    return count;
  }

  /**
   * The latency that this share of requests does not exceed.
   *
   * @param percent such as 99
   * @return milliseconds; 0 when nothing was measured
   */
  double percentileMs(double percent) {
    if (count == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * count);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
