package org.fachui.simulators.bank.application;

/** What came of a request. */
public sealed interface Outcome<T> {
  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /**
   * It was not.
   *
   * @param sentence for people, without data of people
   */
  record Refused<T>(Refusal refusal, String sentence) implements Outcome<T> {}
}
