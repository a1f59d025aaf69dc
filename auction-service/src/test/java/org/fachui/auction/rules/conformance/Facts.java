package org.fachui.auction.rules.conformance;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a case: {@code name=value; name=value}. What a case does not say is as the base case
 * has it; a fact that nobody asked for is an error of the table.
 */
final class Facts {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  Facts(String text) {
    for (String fact : text.split(";", -1)) {
      if (!fact.isBlank()) {
        String[] pair = fact.strip().split("=", 2);
        values.put(pair[0], pair[1]);
      }
    }
  }

  String text(String name, String base) {
    asked.add(name);
    return values.getOrDefault(name, base);
  }

  long number(String name, long base) {
    return Long.parseLong(text(name, "" + base));
  }

  boolean flag(String name, boolean base) {
    String value = text(name, "" + base);
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(name + " is true or false, not " + value);
    }
    return value.equals("true");
  }

  LocalDate day(String name, String base) {
    return LocalDate.parse(text(name, base));
  }

  /** Values joined by {@code +}; none for an empty text. */
  List<String> several(String name, String base) {
    String value = text(name, base).strip();
    return value.isEmpty() ? List.of() : List.of(value.split(" *\\+ *"));
  }

  void requireAllAsked() {
    Set<String> left = new HashSet<>(values.keySet());
    left.removeAll(asked);
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("no such facts: " + left);
    }
  }
}
