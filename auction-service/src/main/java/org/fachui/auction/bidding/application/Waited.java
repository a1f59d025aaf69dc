package org.fachui.auction.bidding.application;

/** How waiting for the journal ended. */
public sealed interface Waited {
  /** The row of the key is on disk. */
  record Row(JournalRow row) implements Waited {}

  /** The record of that seq is on disk. */
  record Reached() implements Waited {}

  /** Not known: the time was up, or what was waited for was lost with the arbiter's data. */
  record Unknown() implements Waited {}
}
