package org.fachui.simulators.post.register;

import java.util.Optional;

/**
 * A text message as the register has it.
 *
 * @param rang how often the phone did; more than once would be a copy too many
 */
public record Text(
    Fact.TextTaken taken, int rang, Optional<Fact.TextFailed> failed, boolean reported) {
  static Text of(Fact.TextTaken taken) {
    return new Text(taken, 0, Optional.empty(), false);
  }

  Text rung() {
    return new Text(taken, rang + 1, failed, reported);
  }

  Text after(Fact.TextFailed end) {
    return new Text(taken, rang, Optional.of(end), reported);
  }

  Text told() {
    return new Text(taken, rang, failed, true);
  }

  /** As the contract has it: TAKEN, DELIVERED or FAILED. */
  public String state() {
    return rang > 0 ? "DELIVERED" : failed.isPresent() ? "FAILED" : "TAKEN";
  }

  /** Whether nothing more happens to it. */
  public boolean isOver() {
    return rang > 0 || failed.isPresent();
  }

  /** Its id. */
  public String id() {
    return taken.messageId();
  }

  /** Without number and text. */
  @Override
  public String toString() {
    return "Text[" + id() + "]";
  }
}
