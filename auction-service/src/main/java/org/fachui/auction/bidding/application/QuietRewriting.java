package org.fachui.auction.bidding.application;

import org.fachui.auction.bidding.application.ArbiterFile.Size;

/**
 * Has the arbiter write its file anew when nobody bids. Writing takes one core for seconds, which
 * bidders feel; a file that is never written anew takes long to load.
 */
public final class QuietRewriting {
  /** A smaller file is loaded in a second. */
  static final long WORTH_IT = 128L << 20;

  /** A larger one is written anew also while people bid. */
  static final long AT_MOST = 2L << 30;

  /** What a few bids a second leave between two looks. */
  static final long QUIET_GROWTH = 512L << 10;

  private static final long NEVER = -1;

  private final ArbiterFile file;
  private final long worthIt;
  private long seen = NEVER;

  /** Over a port. */
  public QuietRewriting(ArbiterFile file) {
    this(file, WORTH_IT);
  }

  /** One that takes smaller files for worth it. */
  public QuietRewriting(ArbiterFile file, long worthIt) {
    this.file = file;
    this.worthIt = worthIt;
  }

  /**
   * Looks; five seconds lie between two looks.
   *
   * @throws StoreAway if the arbiter cannot be asked
   */
  public void look() {
    Size size = file.size();
    long grown = size.bytes() - seen;
    boolean quiet = seen != NEVER && grown >= 0 && grown < QUIET_GROWTH;
    boolean worth = size.bytes() > worthIt && size.bytes() > 2 * size.rewrittenBytes();
    seen = size.bytes();
    file.rewriteFrom(quiet && worth ? worthIt : AT_MOST);
  }
}
