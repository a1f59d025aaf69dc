package org.fachui.kernel.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules in force together. A lot keeps the set under which its notice was published.
 *
 * @param id such as {@code NJA-2017}
 * @param drill whether its times are compressed for a rehearsal (演练)
 * @param validFrom first day on which a notice may be published under it
 * @param validTo first day on which it may not any more; empty while it is in force
 * @param rules each id once, in the order of the articles
 */
public record RuleSet(
    String id, boolean drill, LocalDate validFrom, Optional<LocalDate> validTo, List<Rule> rules) {
  public RuleSet {
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException(id + " holds " + rule.id() + " twice");
      }
    }
    if (validTo.isPresent() && !validTo.get().isAfter(validFrom)) {
      throw new IllegalArgumentException(id + " ends before it begins");
    }
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
  }

  /**
   * The rule of that id.
   *
   * @throws IllegalArgumentException if the set has none
   */
  public Rule rule(String ruleId) {
    return rules.stream()
        .filter(rule -> rule.id().equals(ruleId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no rule " + ruleId));
  }
}
