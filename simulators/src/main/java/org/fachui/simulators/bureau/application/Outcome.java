package org.fachui.simulators.bureau.application;

/** What came of a request. */
public sealed interface Outcome<T> {
  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}
}
