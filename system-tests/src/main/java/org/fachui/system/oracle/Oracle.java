package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fachui.system.client.BidderLog;
import org.fachui.system.oracle.Told.Acknowledgement;
import org.jspecify.annotations.Nullable;

/** Judges a run from what was told, what was exported, and what outlived the faults. */
public final class Oracle {

  /**
   * All that is known of a run.
   *
   * @param told the bidders' own logs
   * @param exports one file a lot
   * @param survivors bids seen on a store's disk after a fault that left the disk whole
   */
  public record Run(List<BidderLog> told, List<ExportedLog> exports, Set<BidKey> survivors) {

    public Run {
      told = List.copyOf(told);
      exports = List.copyOf(exports);
      survivors = Set.copyOf(survivors);
    }
  }

  private final Proofs proofs;

  public Oracle(Proofs proofs) {
    this.proofs = proofs;
  }

  /** Counts everything that can be counted from the run. */
  public Figures judge(Run run) {
    Told told = Told.by(run.told());
    Map<BidKey, JsonNode> standing = standing(run.exports());
    Map<Figure, Long> figures = new EnumMap<>(Figure.class);
    figures.put(Figure.ACKNOWLEDGED_LOST, lost(told, standing));
    figures.put(Figure.CONTRADICTIONS, contradictions(told, standing));
    figures.put(Figure.SURVIVORS_LOST, missing(run.survivors(), standing.keySet()));
    figures.put(Figure.UNRESOLVED, told.unresolved());
    figures.put(Figure.SERVER_ERRORS, told.serverErrors());
    figures.put(Figure.UNKNOWN, (long) told.unknown().size());
    figures.put(Figure.KEYS, (long) told.sentFen().size());
    figures.put(Figure.ACKNOWLEDGED, (long) told.recorded().size());
    figures.put(Figure.REPLAYS, told.replays());
    figures.put(Figure.UNANSWERED, told.unanswered());
    countLogs(figures, run.exports());
    countReceipts(figures, told, standing, run.exports());
    countBidders(figures, told);
    return new Figures(figures, told.refusals());
  }

  /** How many bids this bidder was told as recorded. */
  public static long acknowledgedBy(BidderLog log) {
    return Told.by(List.of(log)).recorded().size();
  }

  /** Every bid of the logs, by lot and key. */
  public static Map<BidKey, JsonNode> standing(List<ExportedLog> exports) {
    Map<BidKey, JsonNode> standing = new HashMap<>();
    for (ExportedLog log : exports) {
      log.of("BID")
          .forEach(
              bid ->
                  standing.put(new BidKey(log.lot().toString(), bid.path("bidId").asText()), bid));
    }
    return standing;
  }

  private static long lost(Told told, Map<BidKey, JsonNode> standing) {
    return told.recorded().entrySet().stream()
        .filter(entry -> !isTheSame(entry.getValue(), standing.get(entry.getKey())))
        .count();
  }

  private static boolean isTheSame(JsonNode told, @Nullable JsonNode bid) {
    return bid != null
        && told.path("seq").asLong() == bid.path("seq").asLong()
        && told.path("bidNo").asLong() == bid.path("bidNo").asLong()
        && told.path("amountFen").asLong() == bid.path("amount").asLong()
        && told.path("paddle").asText().equals(bid.path("paddle").asText())
        && isAt(told.path("at").asText(), bid.path("at").asLong())
        && isAt(told.path("endAt").asText(), bid.path("endAt").asLong());
  }

  private static boolean isAt(String rfc3339, long epochMs) {
    try {
      return Instant.parse(rfc3339).toEpochMilli() == epochMs;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Told as not standing and standing; told in two ways; standing and sent by nobody. */
  private static long contradictions(Told told, Map<BidKey, JsonNode> standing) {
    Set<BidKey> denied = told.toldNotStanding();
    denied.removeAll(told.recorded().keySet());
    denied.retainAll(standing.keySet());
    return denied.size()
        + told.changedAnswers()
        + missing(standing.keySet(), told.sentFen().keySet());
  }

  private static long missing(Collection<BidKey> wanted, Set<BidKey> there) {
    Set<BidKey> missing = new HashSet<>(wanted);
    missing.removeAll(there);
    return missing.size();
  }

  private void countLogs(Map<Figure, Long> figures, List<ExportedLog> exports) {
    for (ExportedLog log : exports) {
      Hours hours = Hours.of(log);
      boolean closed = log.closed().isPresent();
      boolean wrongWinner = log.closed().filter(c -> !Winner.isToldBy(c, log)).isPresent();
      add(figures, Figure.SEQ_GAPS, log.gaps());
      add(figures, Figure.WRONG_WINNER, wrongWinner ? 1 : 0);
      add(figures, Figure.ACCEPTED_AFTER_CLOSE, hours.acceptedAfterClose());
      add(figures, Figure.WRONG_END, hours.wrongEnd());
      add(figures, Figure.UNCLOSED, closed ? 0 : 1);
      add(figures, Figure.FINDINGS, proofs.findings(log).size());
    }
  }

  /** A bid that is lost is counted as lost, not once more for its receipt. */
  private void countReceipts(
      Map<Figure, Long> figures,
      Told told,
      Map<BidKey, JsonNode> standing,
      List<ExportedLog> exports) {
    Map<String, ExportedLog> byLot =
        exports.stream().collect(Collectors.toMap(log -> log.lot().toString(), log -> log));
    for (Map.Entry<BidKey, JsonNode> entry : told.recorded().entrySet()) {
      if (!isTheSame(entry.getValue(), standing.get(entry.getKey()))) {
        continue;
      }
      ExportedLog log = byLot.get(entry.getKey().lot());
      boolean good = log != null && proofs.proves(entry.getValue().path("receipt"), log);
      add(figures, good ? Figure.RECEIPTS : Figure.BAD_RECEIPTS, 1);
    }
  }

  private static void countBidders(Map<Figure, Long> figures, Told told) {
    Map<String, Long> bySubject =
        told.acknowledgements().stream()
            .collect(
                Collectors.groupingBy(
                    Acknowledgement::subject,
                    Collectors.mapping(
                        Acknowledgement::bid,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), bids -> (long) bids.size()))));
    figures.put(Figure.BIDDERS, (long) bySubject.size());
    figures.put(
        Figure.LEAST_ACKNOWLEDGED,
        bySubject.values().stream().mapToLong(Long::longValue).min().orElse(0));
  }

  private static void add(Map<Figure, Long> figures, Figure figure, long more) {
    figures.merge(figure, more, Long::sum);
  }
}
