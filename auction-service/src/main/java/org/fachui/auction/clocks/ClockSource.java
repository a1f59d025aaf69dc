package org.fachui.auction.clocks;

import java.time.Instant;
import java.util.List;

/** The clocks of one feature. */
public interface ClockSource {
  /** Of one source at most; those that began first. */
  int MOST = 500;

  /** Those that run. */
  List<RunningClock> running(AskedClocks asked, Instant now);
}
