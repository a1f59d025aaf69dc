package org.fachui.auction.objections.application;

/** What became of a step at the objection desk. */
public sealed interface ObjectionOutcome {
  /**
   * It stands.
   *
   * @param fresh whether it was made now
   */
  record Done(Objection objection, boolean fresh) implements ObjectionOutcome {}

  /** A rule refuses it. */
  record Refused(org.fachui.kernel.rules.RuleOutcome.Refused finding) implements ObjectionOutcome {}

  /** There is another ruling on it. */
  record RuledAlready() implements ObjectionOutcome {}

  /** Another paper has the number. */
  record NumberTaken() implements ObjectionOutcome {}
}
