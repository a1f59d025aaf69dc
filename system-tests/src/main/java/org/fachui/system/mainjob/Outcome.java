package org.fachui.system.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.fachui.system.oracle.ExportedLog;
import org.fachui.system.oracle.Figures;
import org.fachui.system.oracle.Oracle;

/**
 * A finished run.
 *
 * @param material what the figures were counted from
 * @param equal what came of the equal bids
 * @param matches how each step of the match of pre-emption holders was answered
 * @param matchWonByFirstRank whether the first rank has won that lot
 * @param extensions bids that moved an end
 * @param resumptions how often a judge had to resume a lot
 * @param unjournaled bids that stood between script and journal when Redis was killed
 * @param faults what was broken, in order
 */
public record Outcome(
    Figures figures,
    Oracle.Run material,
    EqualBids.Result equal,
    List<String> matches,
    boolean matchWonByFirstRank,
    long extensions,
    long resumptions,
    int unjournaled,
    List<String> faults,
    Duration took) {

  /** Bids in the last seconds that moved the end. */
  static long extensions(List<ExportedLog> logs) {
    long extensions = 0;
    for (ExportedLog log : logs) {
      long end = log.records().getFirst().path("endAt").asLong();
      for (JsonNode record : log.records()) {
        if (record.has("endAt")) {
          boolean moved = record.path("endAt").asLong() > end;
          extensions += moved && record.path("kind").asText().equals("BID") ? 1 : 0;
          end = record.path("endAt").asLong();
        }
      }
    }
    return extensions;
  }

  /** Everything for people to read. */
  public String table() {
    StringBuilder table = new StringBuilder(figures.table());
    table.append(
        "equal bids: %d rounds, %d disputed%n".formatted(equal.rounds(), equal.disputed()));
    table.append("pre-emption: %s, first rank won: %s%n".formatted(matches, matchWonByFirstRank));
    table.append("extensions: %d, resumptions: %d%n".formatted(extensions, resumptions));
    faults.forEach(fault -> table.append("fault: ").append(fault).append('\n'));
    return table.append("took %d s%n".formatted(took.toSeconds())).toString();
  }

  public ObjectNode json() {
    return figures
        .json()
        .put("extensions", extensions)
        .put("resumptions", resumptions)
        .put("equalRounds", equal.rounds())
        .put("seconds", took.toSeconds());
  }
}
