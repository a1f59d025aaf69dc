package org.fachui.registry.transfers.model;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which message it is: transfer, step and generation, and nothing else. Sent again it is the same;
 * a correction is the next generation.
 *
 * @param generation from 1
 */
public record MessageId(UUID transferId, StepName step, int generation) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([A-Z-]{3,20})-([1-9][0-9]{0,3})");

  /** Generations begin with 1. */
  public MessageId {
    if (generation < 1) {
      throw new IllegalArgumentException("generations begin with 1");
    }
  }

  /** The id that a bureau's text is, if it is one of ours. */
  public static Optional<MessageId> of(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    for (StepName step : StepName.values()) {
      if (written(step).equals(shape.group(2))) {
        return Optional.of(
            new MessageId(UUID.fromString(shape.group(1)), step, Integer.parseInt(shape.group(3))));
      }
    }
    return Optional.empty();
  }

  /** On the wire: letters, digits and hyphens, at most 64. */
  public String text() {
    return transferId + "-" + written(step) + "-" + generation;
  }

  private static String written(StepName step) {
    return step.name().replace('_', '-');
  }

  @Override
  public String toString() {
    return text();
  }
}
