package org.fachui.auction.bidding.application;

/** The published reasons of pauses that the platform itself decides (NJA-28: a fault). */
public final class PlatformPause {
  /** How every such reason begins; a court's reason must not. */
  public static final String PREFIX = "平台故障 / Platform fault: ";

  /** The engine gave no sign of life in the final window. */
  public static final String NO_TICKS =
      PREFIX + "最后时段系统中断，竞价暂停 / interruption in the final period, bidding is paused";

  /** The clocks of the two stores differ. */
  public static final String CLOCKS_DIFFER =
      PREFIX + "系统时钟不一致，竞价暂停 / the platform's clocks differ, bidding is paused";

  /** The journal could not be written for too long. */
  public static final String NO_JOURNAL =
      PREFIX + "竞价记录暂时无法存储，竞价暂停 / bids cannot be recorded, bidding is paused";

  /** Arbiter and journal disagree: an operator has to look. */
  public static final String FORKED =
      PREFIX + "竞价记录需要核查，竞价暂停 / the bid record is being examined, bidding is paused";

  private PlatformPause() {}

  /** Whether the platform decided a pause of this reason. */
  public static boolean is(String reason) {
    return reason.startsWith("平台故障");
  }
}
