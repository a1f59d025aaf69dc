package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fachui.system.http.Json;

/**
 * One lot's exported log as the oracle reads it: the records, in the order of the file.
 *
 * @param text the whole file, for whoever verifies signatures
 */
public record ExportedLog(UUID lot, List<JsonNode> records, String text) {

  public ExportedLog {
    records = List.copyOf(records);
  }

  /** Reads a file of format {@code fachui-bidlog/1}. */
  public static ExportedLog parse(String text) {
    JsonNode file = Json.parse(text);
    List<JsonNode> records =
        StreamSupport.stream(file.path("records").spliterator(), false).toList();
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a bid log without records");
    }
    return new ExportedLog(UUID.fromString(records.getFirst().path("lot").asText()), records, text);
  }

  /** The same file read with other records: what a damaged export would look like. */
  public ExportedLog withRecords(List<JsonNode> others) {
    return new ExportedLog(lot, others, text);
  }

  public List<JsonNode> of(String kind) {
    return records.stream().filter(r -> r.path("kind").asText().equals(kind)).toList();
  }

  public Optional<JsonNode> closed() {
    return of("CLOSED").stream().findFirst();
  }

  /** Numbers that are missing or used twice, of records and of bids. */
  long gaps() {
    return gaps(records, "seq") + gaps(of("BID"), "bidNo");
  }

  private static long gaps(List<JsonNode> numbered, String member) {
    long[] numbers = numbered.stream().mapToLong(r -> r.path(member).asLong()).sorted().toArray();
    long gaps = 0;
    long last = 0;
    for (long number : numbers) {
      gaps += number == last ? 1 : number - last - 1;
      last = number;
    }
    return gaps;
  }
}
