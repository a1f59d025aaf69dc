package org.fachui.system.mainjob;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fachui.system.client.DrillLot;

/**
 * What is to be done in one run.
 *
 * @param seed of everything that is drawn
 * @param bidders people at every lot
 * @param lots lots with many rivals, besides the lot of equal bids and the lot of matches
 * @param lasts how long bidding is open unless it is extended
 * @param recordedPerBidder after so many recorded bids a bidder leaves a lot
 * @param recordedInAll the least that a whole run must have recorded
 */
public record Programme(
    long seed, int bidders, int lots, Duration lasts, int recordedPerBidder, int recordedInAll) {

  /** The least time between publication and opening that lets everybody sit down. */
  static final Duration OPENS_IN = Duration.ofSeconds(8);

  static final long INCREMENT_FEN = 100_00;

  /** The size that every build runs. */
  public static Programme standard(long seed) {
    return new Programme(seed, 24, 3, Duration.ofSeconds(85), 60, 2000);
  }

  List<String> people() {
    return IntStream.rangeClosed(101, 100 + bidders).mapToObj("bidder-%03d"::formatted).toList();
  }

  DrillLot rivalLot(int number) {
    return lot("System test: many rivals " + number, ranks(people()));
  }

  DrillLot equalLot() {
    return lot("System test: equal bids", ranks(people()));
  }

  DrillLot matchLot() {
    Map<String, Integer> ranks = ranks(List.of("bidder-101", "bidder-102"));
    ranks.put("zhang", 2);
    ranks.put("wang", 1);
    return lot("System test: pre-emption", ranks);
  }

  private DrillLot lot(String title, Map<String, Integer> ranks) {
    return new DrillLot(title, 1_000_000_00, INCREMENT_FEN, OPENS_IN, lasts, ranks);
  }

  private static Map<String, Integer> ranks(List<String> people) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    people.forEach(person -> ranks.put(person, 0));
    return ranks;
  }
}
