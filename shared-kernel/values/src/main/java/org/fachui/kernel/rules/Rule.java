package org.fachui.kernel.rules;

import java.util.regex.Pattern;

/**
 * One rule as data.
 *
 * @param id short id of the text and the article's number, such as {@code NJA-20}
 * @param citation where it stands
 * @param summary what it says, one sentence in Chinese
 * @param parameters the figures that it works with
 */
public record Rule(String id, RuleCitation citation, String summary, RuleFacts parameters) {
  private static final Pattern ID = Pattern.compile("[A-Z]{2,8}-[0-9]{1,4}(\\.[0-9]{1,2})?");

  public Rule {
    if (!ID.matcher(id).matches() || summary.isBlank()) {
      throw new IllegalArgumentException("not a rule: " + id);
    }
  }
}
