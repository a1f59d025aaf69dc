package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fachui.system.client.BidderLog;
import org.fachui.system.client.LogEntry;
import org.fachui.system.client.LogEntry.Answered;
import org.fachui.system.client.LogEntry.Question;
import org.fachui.system.client.LogEntry.Sent;
import org.fachui.system.oracle.Oracle.Run;

/**
 * Damages a good run's material in one way each, so that every figure can be seen to rise when its
 * promise is broken, and no other with it. Nothing here touches a service; the file's signatures
 * are judged as they were exported.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing
public enum Tampering {
  INVENTED_201(Figure.ACKNOWLEDGED_LOST, Tampering::invent201),
  DROPPED_201(Figure.UNRESOLVED, Tampering::dropAnswers),
  CHANGED_ANSWER(Figure.CONTRADICTIONS, Tampering::changeAnswer),
  SERVER_ERROR(Figure.SERVER_ERRORS, Tampering::answer500),
  RECORD_CUT_OUT(Figure.SEQ_GAPS, (run, lot) -> edit(run, lot, Tampering::cutOnePaddle)),
  ANOTHER_WINNER(
      Figure.WRONG_WINNER,
      (run, lot) -> edit(run, lot, r -> change(r, "CLOSED", c -> c.put("winner", "P999999")))),
  LATER_OPENING(
      Figure.ACCEPTED_AFTER_CLOSE,
      (run, lot) -> {
        long firstBid = lot.of("BID").getFirst().path("at").asLong();
        return edit(run, lot, r -> change(r, "LOT_OPENED", o -> o.put("opensAt", firstBid + 1)));
      }),
  LATER_END(
      Figure.WRONG_END,
      (run, lot) ->
          edit(
              run,
              lot,
              r -> change(r, "CLOSED", c -> c.put("endAt", c.path("endAt").asLong() + 1)))),
  NOT_CLOSED(
      Figure.UNCLOSED, (run, lot) -> edit(run, lot, records -> records.subList(0, last(records)))),
  LOST_SURVIVOR(
      Figure.SURVIVORS_LOST,
      (run, lot) ->
          new Run(run.told(), run.exports(), Set.of(new BidKey(lot.lot().toString(), "gone"))));

  private final Figure figure;
  private final BiFunction<Run, ExportedLog, Run> damage;

  Tampering(Figure figure, BiFunction<Run, ExportedLog, Run> damage) {
    this.figure = figure;
    this.damage = damage;
  }

  /** The figure that this damage must raise, and no other. */
  public Figure figure() {
    return figure;
  }

  /**
   * Damages what is known of one lot.
   *
   * @param lot one of the run's exports; closed, with at least one bid and two paddles
   */
  public Run applyTo(Run run, ExportedLog lot) {
    return damage.apply(run, lot);
  }

  private static Run invent201(Run run, ExportedLog lot) {
    String id = lot.lot().toString();
    String key = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
    return withMore(
        run,
        new Sent(0, id, key, 1, 1, 1),
        new Answered(0, id, key, Question.BID, 201, false, "{\"seq\":1}"));
  }

  private static Run answer500(Run run, ExportedLog lot) {
    return withMore(
        run,
        new Answered(0, lot.lot().toString(), lastKey(lot), Question.STATUS, 500, false, "{}"));
  }

  private static Run changeAnswer(Run run, ExportedLog lot) {
    return withMore(
        run,
        new Answered(
            0,
            lot.lot().toString(),
            lastKey(lot),
            Question.BID,
            201,
            false,
            "{\"seq\":0,\"receipt\":{}}"));
  }

  private static Run dropAnswers(Run run, ExportedLog lot) {
    String key = lastKey(lot);
    List<BidderLog> logs = new ArrayList<>();
    for (BidderLog log : run.told()) {
      logs.add(copy(log, e -> !(e instanceof Answered && e.key().equals(key))));
    }
    return new Run(logs, run.exports(), run.survivors());
  }

  private static Run withMore(Run run, LogEntry... entries) {
    List<BidderLog> logs = new ArrayList<>(run.told());
    BidderLog last = copy(logs.removeLast(), entry -> true);
    for (LogEntry entry : entries) {
      last.append(entry);
    }
    logs.add(last);
    return new Run(logs, run.exports(), run.survivors());
  }

  private static BidderLog copy(BidderLog log, Predicate<LogEntry> kept) {
    BidderLog copy = BidderLog.inMemory(log.subject());
    log.entries().stream().filter(kept).forEach(copy::append);
    return copy;
  }

  private static String lastKey(ExportedLog lot) {
    return lot.of("BID").getLast().path("bidId").asText();
  }

  private static Run edit(Run run, ExportedLog lot, UnaryOperator<List<JsonNode>> change) {
    List<ExportedLog> exports =
        run.exports().stream()
            .map(
                log ->
                    log.lot().equals(lot.lot())
                        ? log.withRecords(change.apply(log.records()))
                        : log)
            .toList();
    return new Run(run.told(), exports, run.survivors());
  }

  private static List<JsonNode> cutOnePaddle(List<JsonNode> records) {
    List<JsonNode> left = new ArrayList<>(records);
    boolean bidden = false;
    for (int i = records.size() - 1; i > 0; i--) {
      JsonNode record = records.get(i);
      bidden |= record.path("kind").asText().equals("BID");
      if (bidden && record.path("kind").asText().equals("PADDLE_ADDED")) {
        left.remove(i);
        return left;
      }
    }
    throw new IllegalArgumentException("no paddle stands before a bid");
  }

  private static List<JsonNode> change(
      List<JsonNode> records, String kind, Consumer<ObjectNode> change) {
    return records.stream()
        .map(
            record -> {
              if (!record.path("kind").asText().equals(kind)) {
                return record;
              }
              ObjectNode copy = record.deepCopy();
              change.accept(copy);
              return copy;
            })
        .toList();
  }

  private static int last(List<JsonNode> records) {
    return records.size() - 1;
  }
}
