package org.fachui.kernel.rules;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named facts in alphabetical order: the parameters of a rule, what was judged, what would be
 * accepted. Names end in their unit ({@code startPriceFen}, {@code durationMs}, {@code percent}).
 *
 * @param values names to {@code Long} (at most 2^53 − 1 in size), {@code String} or {@code Boolean}
 */
public record RuleFacts(SortedMap<String, Object> values) {
  /** The largest integer that every JSON reader keeps exactly: 2^53 − 1. */
  public static final long LARGEST = (1L << 53) - 1;

  private static final RuleFacts NONE = new RuleFacts(new TreeMap<>());

  public RuleFacts {
    values.forEach(RuleFacts::requireFact);
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public static RuleFacts none() {
    return NONE;
  }

  public static RuleFacts of(String name, Object value) {
    return NONE.and(name, value);
  }

  /** These facts and one more; a name given again takes the new value. */
  public RuleFacts and(String name, Object value) {
    SortedMap<String, Object> more = new TreeMap<>(values);
    more.put(name, value instanceof Integer small ? (Object) small.longValue() : value);
    return new RuleFacts(more);
  }

  /**
   * The integer of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public long number(String name) {
    if (values.get(name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("no integer " + name + " among " + values.keySet());
  }

  public Map<String, Object> asMap() {
    return values;
  }

  private static void requireFact(String name, Object value) {
    boolean fits =
        switch (value) {
          case Long number -> number >= -LARGEST && number <= LARGEST;
          case String text -> true;
          case Boolean yes -> true;
          default -> false;
        };
    if (name.isBlank() || !fits) {
      throw new IllegalArgumentException("not a fact: " + name + " = " + value);
    }
  }
}
