package org.fachui.auction.lots.publishing;

import org.fachui.kernel.rules.RuleFacts;
import org.fachui.kernel.rules.RuleOutcome.Refused;

/** One thing that is wrong with a request to publish. */
public sealed interface Fault {
  /**
   * A field that is not valid in itself.
   *
   * @param field JSON pointer
   * @param detail a sentence for the caller
   * @param accepted what would be accepted
   */
  record InvalidField(String field, String detail, RuleFacts accepted) implements Fault {}

  /**
   * A rule that forbids it.
   *
   * @param field JSON pointer of the field that the rule is about
   */
  record AgainstRule(String field, Refused refused) implements Fault {}
}
