package org.fachui.system.mainjob;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fachui.system.client.CourtDesk;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Lots;
import org.fachui.system.client.Pause;

/**
 * One lot as its room sees it: read ten times a second, shared by its bidders; and a judge who
 * announces the resumption of a lot that the platform has paused.
 */
final class Board implements AutoCloseable {

  private static final Duration EVERY = Duration.ofMillis(100);
  private static final Duration RESUME_EVERY = Duration.ofSeconds(2);

  private final UUID lot;
  private final Lots lots;
  private final CourtDesk desk;
  private final Thread reader;
  private final AtomicLong resumptions = new AtomicLong();
  private volatile LotView view;
  private volatile boolean closing;
  private long lastResumeNanos;

  Board(UUID lot, Lots lots, CourtDesk desk) throws IOException {
    this.lot = lot;
    this.lots = lots;
    this.desk = desk;
    this.view =
        lots.view(lot).orElseThrow(() -> new IOException("the lot has no state yet: " + lot));
    this.lastResumeNanos = System.nanoTime() - RESUME_EVERY.toNanos();
    this.reader = Thread.ofPlatform().name("board-" + lot).start(this::read);
  }

  UUID lot() {
    return lot;
  }

  LotView view() {
    return view;
  }

  /** How often the judge had to resume. */
  long resumptions() {
    return resumptions.get();
  }

  private void read() {
    while (!closing && !view.isClosed()) {
      lots.view(lot).ifPresent(seen -> view = seen);
      if (view.isStuck() && System.nanoTime() - lastResumeNanos > RESUME_EVERY.toNanos()) {
        resume();
      }
      Pause.REAL.of(EVERY);
    }
  }

  private void resume() {
    lastResumeNanos = System.nanoTime();
    try {
      if (desk.resume(lot).status() == 200) {
        resumptions.incrementAndGet();
      }
    } catch (IOException e) {
      // The service is away; the judge tries again as long as the lot stands still.
      lastResumeNanos = System.nanoTime();
    }
  }

  /** Waits until the lot is closed; false when the time is up first. */
  boolean awaitClosed(Duration atMost) throws InterruptedException {
    return reader.join(atMost) && view.isClosed();
  }

  @Override
  public void close() {
    closing = true;
  }
}
