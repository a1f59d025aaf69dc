package org.fachui.auction.bidding.infrastructure;

import org.fachui.platform.startup.StartupRefused;

/** What keeps a second copy of PostgreSQL's log ({@code fachui.second-disk}). */
public enum SecondCopy {
  /** Nothing: enough for a drill. */
  NONE,
  /** A standby that streams; asks {@code pg_stat_replication}. */
  STANDBY,
  /** Archived segments; asks {@code pg_stat_archiver}. */
  ARCHIVE;

  /**
   * Real bids need a second disk.
   *
   * @throws StartupRefused naming the setting
   */
  SecondCopy require(boolean drill) {
    if (this == NONE && !drill) {
      throw new StartupRefused(
          "fachui.second-disk must be STANDBY or ARCHIVE unless fachui.drill is true: with the disk"
              + " of PostgreSQL acknowledged bids would be lost (docs/operating/backup.md).");
    }
    return this;
  }
}
