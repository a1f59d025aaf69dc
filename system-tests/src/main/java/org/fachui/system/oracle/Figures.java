package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fachui.system.http.Json;

/**
 * The figures of one run.
 *
 * @param refusals how often each reason was given
 */
public record Figures(Map<Figure, Long> values, SortedMap<String, Long> refusals) {

  /** At most one bid in a hundred may be answered "not known yet". */
  private static final long UNKNOWN_ONE_IN = 100;

  public Figures {
    values = Map.copyOf(values);
    refusals = new TreeMap<>(refusals);
  }

  public long of(Figure figure) {
    return values.getOrDefault(figure, 0L);
  }

  /** The figures that break a promise; empty for a good run. */
  public Set<Figure> broken() {
    Set<Figure> broken = EnumSet.noneOf(Figure.class);
    for (Figure figure : Figure.values()) {
      if (figure.zeroWanted() && of(figure) != 0) {
        broken.add(figure);
      }
    }
    if (of(Figure.UNKNOWN) * UNKNOWN_ONE_IN > of(Figure.KEYS)) {
      broken.add(Figure.UNKNOWN);
    }
    return broken;
  }

  /** The same figures with one of them set. */
  public Figures with(Figure figure, long value) {
    Map<Figure, Long> changed = new EnumMap<>(Figure.class);
    changed.putAll(values);
    changed.put(figure, value);
    return new Figures(changed, refusals);
  }

  /** A table for people, one figure a line. */
  public String table() {
    Set<Figure> broken = broken();
    StringBuilder table = new StringBuilder();
    for (Figure figure : Figure.values()) {
      String wanted = broken.contains(figure) ? "BROKEN" : figure.zeroWanted() ? "ok" : "";
      table.append(
          "%-20s %8d  %-7s %s%n".formatted(figure.title(), of(figure), wanted, figure.meaning()));
    }
    refusals.forEach(
        (reason, count) -> table.append("refused %-24s %8d%n".formatted(reason, count)));
    return table.toString();
  }

  public ObjectNode json() {
    ObjectNode json = Json.object();
    for (Figure figure : Figure.values()) {
      json.put(figure.title(), of(figure));
    }
    ObjectNode reasons = json.putObject("refusals");
    refusals.forEach(reasons::put);
    return json;
  }
}
