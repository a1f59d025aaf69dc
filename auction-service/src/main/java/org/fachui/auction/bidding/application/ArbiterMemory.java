package org.fachui.auction.bidding.application;

/** How full the arbiter's memory is. A port; Redis stands behind it. */
public interface ArbiterMemory {
  /**
   * Memory in use.
   *
   * @param usedBytes of the arbiter's process
   * @param limitBytes at which it refuses to write; at least 1
   */
  record Use(long usedBytes, long limitBytes) {
    /** Whole per cent of the limit, rounded down. */
    public int percent() {
      return (int) (usedBytes * 100 / limitBytes);
    }

    @Override
    public String toString() {
      return percent() + " % of " + limitBytes + " bytes";
    }
  }

  /**
   * Memory in use now.
   *
   * @throws StoreAway if the arbiter cannot be asked
   */
  Use use();
}
