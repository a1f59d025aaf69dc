package org.fachui.registry.bureaus.model;

/**
 * What an answer means, and what it was.
 *
 * @param text the body as it came; empty when nothing came
 */
public record Heard<T>(T meaning, String text) {
  /** Without the text, which may hold data of people. */
  @Override
  public String toString() {
    return "Heard[" + meaning + "]";
  }
}
