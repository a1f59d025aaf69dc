package org.fachui.auction.bidding.application;

/**
 * Keeps room for the bids of the lots that are open: at 60 % somebody has to look, at 80 % no new
 * lot opens until there is room again. A lot that waits is opened by the engine's sweep.
 */
public final class WatchingMemory {
  private static final int ALARM_PERCENT = 60;
  private static final int FULL_PERCENT = 80;

  private final ArbiterMemory memory;
  private final Incidents incidents;
  private Level reported = Level.ROOM;

  /** In the order of what is worse. */
  private enum Level {
    ROOM,
    ALARM,
    FULL;

    static Level at(int percent) {
      if (percent >= FULL_PERCENT) {
        return FULL;
      }
      return percent >= ALARM_PERCENT ? ALARM : ROOM;
    }
  }

  /** Over these ports. */
  public WatchingMemory(ArbiterMemory memory, Incidents incidents) {
    this.memory = memory;
    this.incidents = incidents;
  }

  /**
   * Looks, and reports a limit when it is passed on the way up.
   *
   * @throws StoreAway if the arbiter cannot be asked
   */
  public void look() {
    hasRoom();
  }

  /**
   * Whether one more lot may open.
   *
   * @throws StoreAway if the arbiter cannot be asked
   */
  public synchronized boolean hasRoom() {
    ArbiterMemory.Use use = memory.use();
    Level now = Level.at(use.percent());
    if (now.compareTo(reported) > 0) {
      incidents.report("MEMORY_" + now, null, null, use.toString());
    }
    reported = now;
    return now != Level.FULL;
  }
}
