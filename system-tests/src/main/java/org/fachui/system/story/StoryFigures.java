package org.fachui.system.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fachui.system.bank.PayoutFigures;
import org.fachui.system.http.Json;
import org.fachui.system.oracle.Figure;
import org.fachui.system.oracle.Figures;

/**
 * The figures of the whole job.
 *
 * @param auction from the bidders' own logs against the exported log
 * @param payout from the banks' register
 * @param bidsInJournal bids that the exported log has
 * @param redisKills while bidding was open
 * @param titlesEntered transfers whose buyer stands in the land bureau's own register
 * @param titlesFalselyEntered transfers that the platform calls entered and the register has not
 * @param titlesMissing sales whose buyer is neither entered nor with a person
 * @param depositsSeen deposits that somebody other than the bidder saw before the end (NJA-18)
 * @param durability what the stores say of themselves
 * @param seconds by stage, in order
 */
public record StoryFigures(
    Figures auction,
    PayoutFigures payout,
    long bidsInJournal,
    int redisKills,
    int titlesEntered,
    int titlesFalselyEntered,
    int titlesMissing,
    int depositsSeen,
    Map<String, String> durability,
    Map<String, Double> seconds) {
  private static final Set<Figure> NAMED =
      EnumSet.of(Figure.ACKNOWLEDGED_LOST, Figure.SEQ_GAPS, Figure.UNKNOWN);

  /** Copies the maps. */
  public StoryFigures {
    durability = new LinkedHashMap<>(durability);
    seconds = new LinkedHashMap<>(seconds);
  }

  /** The figures that must be zero, by name. */
  public Map<String, Long> zeros() {
    Map<String, Long> zeros = new LinkedHashMap<>();
    zeros.put("acknowledgedLost", auction.of(Figure.ACKNOWLEDGED_LOST));
    zeros.put("seqGaps", auction.of(Figure.SEQ_GAPS));
    List<Figure> others = otherFindings();
    zeros.put("otherBidFindings", (long) others.size());
    others.forEach(figure -> zeros.put(figure.title(), auction.of(figure)));
    zeros.put("depositsSeen", (long) depositsSeen);
    zeros.put("titlesFalselyEntered", (long) titlesFalselyEntered);
    zeros.put("titlesMissing", (long) titlesMissing);
    zeros.putAll(payout.zeros());
    return zeros;
  }

  /**
   * Broken ones that have no name of their own here. How many were answered 202 is no such figure:
   * it is bounded over many thousand bids, and here Redis is killed among some hundred.
   */
  private List<Figure> otherFindings() {
    return auction.broken().stream().filter(figure -> !NAMED.contains(figure)).toList();
  }

  /** Whether every zero is one. */
  public boolean isClean() {
    return zeros().values().stream().allMatch(value -> value == 0);
  }

  /** For machines. */
  public ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("bidsAcknowledged", auction.of(Figure.ACKNOWLEDGED))
            .put("bidsInJournal", bidsInJournal)
            .put("bidsUnknown", auction.of(Figure.UNKNOWN))
            .put("evidenceVerified", auction.of(Figure.FINDINGS) == 0)
            .put("redisKills", redisKills)
            .put("titlesEntered", titlesEntered)
            .put("payees", payout.payees());
    payout.equation().forEach(json::put);
    zeros().forEach(json::put);
    ObjectNode stores = json.putObject("durability");
    durability.forEach(stores::put);
    ObjectNode stages = json.putObject("seconds");
    seconds.forEach(stages::put);
    stages.put("total", seconds.values().stream().mapToDouble(Double::doubleValue).sum());
    return json;
  }

  /** For people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    count(table, "bidsAcknowledged", auction.of(Figure.ACKNOWLEDGED));
    count(table, "bidsInJournal", bidsInJournal);
    count(table, "bidsUnknown", auction.of(Figure.UNKNOWN));
    count(table, "redisKills", redisKills);
    count(table, "titlesEntered", titlesEntered);
    count(table, "payees", payout.payees());
    payout
        .equation()
        .forEach(
            (name, fen) ->
                table.append(
                    String.format(
                        Locale.ROOT, "%-22s %,17d.%02d yuan%n", name, fen / 100, fen % 100)));
    zeros()
        .forEach(
            (name, value) ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "%-22s %,20d  %s%n",
                        name,
                        value,
                        value == 0 ? "ok" : "BROKEN")));
    seconds.forEach(
        (stage, took) -> table.append(String.format(Locale.ROOT, "%-22s %20.1f s%n", stage, took)));
    durability.forEach((store, said) -> table.append(String.format("%-22s %s%n", store, said)));
    return table.toString();
  }

  private static void count(StringBuilder table, String name, long value) {
    table.append(String.format(Locale.ROOT, "%-22s %,20d%n", name, value));
  }
}
