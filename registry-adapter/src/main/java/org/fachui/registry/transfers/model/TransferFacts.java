package org.fachui.registry.transfers.model;

import java.util.Map;
import java.util.UUID;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a transfer when a message is written.
 *
 * @param buyer personal data
 * @param rulingNo once the ruling is sealed
 */
public record TransferFacts(
    UUID transferId,
    UUID lotId,
    String unitCode,
    long priceFen,
    Buyer buyer,
    @Nullable String rulingNo,
    Map<StepName, Done> done) {

  /** Copies the steps. */
  public TransferFacts {
    done = Map.copyOf(done);
  }

  /** Who bought; personal data. */
  public record Buyer(String name, String residentId) {
    @Override
    public String toString() {
      return "Buyer[]";
    }
  }

  /**
   * What an entered step has brought.
   *
   * @param entryNo the bureau's number
   * @param result as the bureau gave it; empty when people entered it
   */
  public record Done(int generation, String entryNo, JsonObject result) {
    @Override
    public String toString() {
      return "Done[" + entryNo + "]";
    }
  }

  Done done(StepName step) {
    Done found = done.get(step);
    if (found == null) {
      throw new IllegalStateException(step + " is not entered yet");
    }
    return found;
  }
}
