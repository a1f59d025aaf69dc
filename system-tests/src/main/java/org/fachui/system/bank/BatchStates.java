package org.fachui.system.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many instructions of a batch are in which state.
 *
 * @param counts by state
 */
public record BatchStates(Map<String, Long> counts) {
  private static final Set<String> AT_THEIR_END =
      Set.of("SETTLED", "REJECTED", "RETURNED", "CANCELLED");
  private static final Set<String> ON_THE_WAY =
      Set.of("DRAFT", "SUBMITTED", "APPROVED", "RESERVED", "QUEUED", "SENDING");

  /** Copies the counts. */
  public BatchStates {
    counts = new TreeMap<>(counts);
  }

  /** The states as the service's view of a batch has them: a list of state, count, fen. */
  public static BatchStates of(JsonNode batch) {
    Map<String, Long> counts = new TreeMap<>();
    JsonNode states = batch.path("states");
    if (states.isArray()) {
      states.forEach(
          one ->
              counts.put(
                  one.path("state").asText(),
                  one.path("count").asLong(one.path("lines").asLong())));
    } else {
      for (Map.Entry<String, JsonNode> one : states.properties()) {
        counts.put(one.getKey(), one.getValue().path("count").asLong(one.getValue().asLong()));
      }
    }
    counts.values().removeIf(count -> count == 0);
    return new BatchStates(counts);
  }

  /** How many there are. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many are not at their end. */
  public long unfinished() {
    return counts.entrySet().stream()
        .filter(one -> !AT_THEIR_END.contains(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Whether the banks have everything, so that only a statement can bring news. */
  public boolean isWithTheBanks() {
    return total() > 0 && counts.keySet().stream().noneMatch(ON_THE_WAY::contains);
  }

  /** How many came back. */
  public long returned() {
    return counts.getOrDefault("RETURNED", 0L);
  }
}
