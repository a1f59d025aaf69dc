package org.fachui.auction.rules;

import java.util.List;
import java.util.Map;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** The contract's {@code RuleSet}. */
public record RuleSetView(
    String id,
    boolean drill,
    String validFrom,
    @Nullable String validTo,
    String sha256,
    List<RuleView> rules) {
  /** The contract's {@code Rule}. */
  public record RuleView(
      String id, String citation, String summary, Map<String, Object> parameters) {}

  static RuleSetView of(RuleSet set) {
    return new RuleSetView(
        set.id(),
        set.drill(),
        set.validFrom().toString(),
        set.validTo().map(Object::toString).orElse(null),
        RuleSetHash.of(set),
        set.rules().stream().map(RuleSetView::view).toList());
  }

  private static RuleView view(Rule rule) {
    return new RuleView(
        rule.id(), rule.citation().text(), rule.summary(), rule.parameters().asMap());
  }
}
