package org.fachui.system.oracle;

/** One number of a run; most of them say how often a promise was broken and must be zero. */
public enum Figure {
  ACKNOWLEDGED_LOST(
      "acknowledgedLost", true, "bids told as recorded that the log lacks or tells otherwise"),
  SEQ_GAPS("seqGaps", true, "numbers missing or used twice in the logs"),
  WRONG_WINNER(
      "wrongWinner", true, "lots whose closing record names another outcome than the bids"),
  ACCEPTED_AFTER_CLOSE("acceptedAfterClose", true, "bids that stand although bidding was not open"),
  WRONG_END("wrongEnd", true, "records that say another end of bidding than the rules give"),
  CONTRADICTIONS(
      "contradictions", true, "keys of which the platform has said two different things"),
  SURVIVORS_LOST(
      "survivorsLost", true, "bids that outlived a fault on disk and were dropped all the same"),
  UNCLOSED("unclosed", true, "lots without a closing record"),
  UNRESOLVED("unresolved", true, "bids of which the bidder never learned the end"),
  SERVER_ERRORS("serverErrors", true, "answers 5xx other than 503 with Retry-After"),
  BAD_RECEIPTS("badReceipts", true, "receipts that do not prove their bid against the final log"),
  FINDINGS("findings", true, "exported files that do not verify"),
  MISSING_IN_TOPIC("missingInTopic", true, "recorded bids that never arrived in Kafka"),
  UNKNOWN("unknown", false, "bids first answered 202"),
  KEYS("keys", false, "bids made"),
  ACKNOWLEDGED("acknowledged", false, "bids told as recorded"),
  REPLAYS("replays", false, "answers that repeated an earlier one"),
  UNANSWERED("unanswered", false, "requests that broke off without an answer"),
  RECEIPTS("receipts", false, "receipts that prove their bid"),
  BIDDERS("bidders", false, "bidders with at least one recorded bid"),
  LEAST_ACKNOWLEDGED("leastAcknowledged", false, "recorded bids of the bidder who has the fewest");

  private final String title;
  private final boolean zeroWanted;
  private final String meaning;

  Figure(String title, boolean zeroWanted, String meaning) {
    this.title = title;
    this.zeroWanted = zeroWanted;
    this.meaning = meaning;
  }

  /** Its name in tables and JSON. */
  public String title() {
    return title;
  }

  /** Whether anything but zero is a broken promise. */
  public boolean zeroWanted() {
    return zeroWanted;
  }

  public String meaning() {
    return meaning;
  }
}
