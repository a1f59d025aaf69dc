package org.fachui.auction.bidding.web;

import java.io.IOException;

/**
 * The client's end of one open stream. One thread at a time writes to it, and each call returns
 * when what it sent has left.
 */
public interface EventStream {
  /**
   * Sends a version.
   *
   * @param seen the last record that the client has
   * @throws IOException if the client is gone, or did not read for too long
   */
  void update(LotChannel.Shown shown, long seen) throws IOException, InterruptedException;

  /**
   * Shows that the connection lives, and finds out whether it does.
   *
   * @throws IOException as {@link #update}
   */
  void beat() throws IOException, InterruptedException;

  /** Ends it; may be called twice, and by any thread. */
  void close();
}
