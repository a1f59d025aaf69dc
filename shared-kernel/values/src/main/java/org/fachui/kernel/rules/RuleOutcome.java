package org.fachui.kernel.rules;

/** What a rule answers to facts. A refusal is a value, not an exception. */
public sealed interface RuleOutcome {
  /** The rule has nothing against it. */
  record Satisfied() implements RuleOutcome {}

  /**
   * The rule forbids it.
   *
   * @param reason code of the reason, such as {@code START_PRICE_TOO_LOW}
   * @param rule the rule that refuses
   * @param inputs what was judged
   * @param accepted what would be accepted
   */
  record Refused(String reason, Rule rule, RuleFacts inputs, RuleFacts accepted)
      implements RuleOutcome {}

  static RuleOutcome satisfied() {
    return new Satisfied();
  }
}
