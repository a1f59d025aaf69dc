package org.fachui.registry.bureaus.model;

import java.time.Instant;
import java.util.List;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * How far a message is, read from the bureau's own register.
 *
 * @param receivedAt it lies with the bureau
 * @param acceptedAt taken into review (受理)
 * @param enteredAt entered in the register (登簿), or done
 * @param entryNo its number there
 * @param rejectedAt of a rejected one
 * @param defects all of them, of a rejected one
 * @param result of an entered one
 */
public record Standing(
    String messageId,
    State state,
    Instant receivedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant enteredAt,
    @Nullable String entryNo,
    @Nullable Instant rejectedAt,
    List<Defect> defects,
    JsonObject result) {

  /** Moves forward only. */
  public enum State {
    RECEIVED,
    ACCEPTED,
    ENTERED,
    REJECTED
  }

  /**
   * What the bureau says must hold together.
   *
   * @throws IllegalArgumentException for an entry without its time or number, and the like
   */
  public Standing {
    defects = List.copyOf(defects);
    boolean entered = enteredAt != null && entryNo != null && !entryNo.isBlank();
    if ((state == State.ENTERED) != entered) {
      throw new IllegalArgumentException("an entry has a time and a number, and nothing else has");
    }
    if (state == State.ACCEPTED && acceptedAt == null) {
      throw new IllegalArgumentException("accepted without a time");
    }
    if ((state == State.REJECTED) == defects.isEmpty()) {
      throw new IllegalArgumentException("a rejection names its defects, and nothing else does");
    }
  }

  /** Without the result, which may name people. */
  @Override
  public String toString() {
    return "Standing[" + messageId + " " + state + "]";
  }
}
