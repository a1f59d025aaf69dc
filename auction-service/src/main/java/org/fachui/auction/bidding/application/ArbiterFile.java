package org.fachui.auction.bidding.application;

/**
 * The file in which the arbiter keeps what it has answered: it grows with every bid, until the
 * arbiter writes it anew beside its work. A port; Redis' append-only file stands behind it.
 */
public interface ArbiterFile {
  /**
   * How large it is.
   *
   * @param bytes now
   * @param rewrittenBytes after it was last written anew
   */
  record Size(long bytes, long rewrittenBytes) {}

  /**
   * How large it is now.
   *
   * @throws StoreAway if the arbiter cannot be asked
   */
  Size size();

  /**
   * Has the arbiter write it anew once it has twice the size of the last time, and this size.
   * Whoever forbade that, to copy the file, is not overruled.
   *
   * @throws StoreAway if the arbiter cannot be asked
   */
  void rewriteFrom(long bytes);
}
