package org.fachui.auction.bidding.infrastructure;

import java.net.URI;
import java.time.Duration;

/**
 * How the engine runs.
 *
 * @param node name of this replica, one of its kind, without line breaks
 * @param redis as {@link RedisPrimary#of} takes it
 * @param bidWorkers threads that take bids to the arbiter
 * @param answerWithin how long Redis may take for an answer
 * @param waitForJournal how long a request waits for the journal
 * @param leaseTerm how long a lease lasts that is not kept
 * @param bidsPerSecond of one paddle
 * @param bidBurst of one paddle after a rest
 * @param secondCopy of PostgreSQL's log
 */
public record EngineSettings(
    String node,
    URI redis,
    int bidWorkers,
    Duration answerWithin,
    Duration waitForJournal,
    Duration leaseTerm,
    int bidsPerSecond,
    int bidBurst,
    SecondCopy secondCopy) {

  /**
   * As the engine runs in production.
   *
   * @param bidsPerSecond of one paddle; twice as many at once after a rest
   */
  public static EngineSettings of(
      String node, URI redis, int bidsPerSecond, SecondCopy secondCopy) {
    return new EngineSettings(
        node,
        redis,
        2,
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(4),
        bidsPerSecond,
        2 * bidsPerSecond,
        secondCopy);
  }
}
