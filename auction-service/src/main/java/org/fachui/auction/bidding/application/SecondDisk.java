package org.fachui.auction.bidding.application;

import java.util.OptionalLong;

/**
 * Where the journal's log lies besides the journal's own disk. A port; PostgreSQL stands behind it.
 */
public interface SecondDisk {
  /** There is none: what is journaled counts as kept. For drills only. */
  SecondDisk NONE =
      new SecondDisk() {
        @Override
        public long written() {
          return 0;
        }

        @Override
        public OptionalLong kept() {
          return OptionalLong.of(0);
        }
      };

  /**
   * Up to which byte the log is written; what was committed before the call lies before it.
   *
   * @throws StoreAway if the journal cannot be asked
   */
  long written();

  /**
   * Up to which byte the log is on the other disk as well; empty while nobody says.
   *
   * @throws StoreAway if the journal cannot be asked
   */
  OptionalLong kept();
}
