package org.fachui.auction.bidding.oracle;

import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.bidding.application.LotArbiter.Result;
import org.fachui.auction.bidding.model.BidRefusal;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.Judged;

/**
 * What one side made of a step.
 *
 * @param outcome in words that both sides use
 * @param records the texts that were appended, in order
 * @param end the lot's end in the index of lots that can end; empty if it cannot
 */
record Answer(String outcome, List<String> records, String end) {
  static final String UNSEEN = "UNSEEN";

  static String accepted(long seq, long epoch) {
    return "ACCEPTED by record " + seq + " of epoch " + epoch;
  }

  static String tombstone(long seq, long epoch) {
    return "TOMBSTONE is record " + seq + " of epoch " + epoch;
  }

  static String dead(Footing footing) {
    return "DEAD after " + footing;
  }

  static String refused(BidRefusal reason, Judged judged) {
    return "REFUSED " + reason + " " + judged;
  }

  static String written(Result result, long seq, long epoch) {
    return result + " with record " + seq + " of epoch " + epoch;
  }

  static String ticked(long now, long before, boolean gap) {
    return "TICK " + now + " after " + before + (gap ? ", too late" : "");
  }

  @Override
  public String toString() {
    String lines = records.stream().map(text -> "\n    " + text).collect(Collectors.joining());
    return outcome + ", ends [" + end + "]" + lines;
  }
}
